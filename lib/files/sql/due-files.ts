import { lte } from "drizzle-orm";
import { files } from "@/db/schema/files";
import type { Reader } from "@/lib/server/context";

const ACCOUNTS_MAX = 500;

/** The accounts in which bytes wait to be cleared. Runs as the role that sees nothing else. */
export async function dueFileAccounts(db: Reader, now: Date): Promise<string[]> {
  const rows = await db
    .selectDistinct({ accountId: files.accountId })
    .from(files)
    .where(lte(files.dueAt, now))
    .limit(ACCOUNTS_MAX);
  return rows.map(({ accountId }) => accountId);
}
