import { lt } from "drizzle-orm";
import { idempotencyKeys } from "@/db/schema/outbox";
import { answersEndBefore } from "@/lib/housekeeping/model/lives";
import type { Reader } from "@/lib/server/context";

const ACCOUNTS_MAX = 500;

/** The accounts with answers that are kept no longer. Runs as the role that sees nothing but account and time. */
export async function dueIdempotencyAccounts(db: Reader, now: Date): Promise<string[]> {
  const rows = await db
    .selectDistinct({ accountId: idempotencyKeys.accountId })
    .from(idempotencyKeys)
    .where(lt(idempotencyKeys.createdAt, answersEndBefore(now)))
    .limit(ACCOUNTS_MAX);
  return rows.map(({ accountId }) => accountId);
}
