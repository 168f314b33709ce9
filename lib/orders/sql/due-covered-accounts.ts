import { lte } from "drizzle-orm";
import { coveredOrders } from "@/db/schema/licences";
import type { Reader } from "@/lib/server/context";

const ACCOUNTS_MAX = 500;

/** The accounts in which a waiting order may have become complete. Runs as the role that sees nothing else. */
export async function dueCoveredAccounts(db: Reader, now: Date): Promise<string[]> {
  const rows = await db
    .selectDistinct({ accountId: coveredOrders.accountId })
    .from(coveredOrders)
    .where(lte(coveredOrders.dueAt, now))
    .limit(ACCOUNTS_MAX);
  return rows.map(({ accountId }) => accountId);
}
