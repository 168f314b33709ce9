import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { files } from "@/db/schema/files";
import { orders } from "@/db/schema/orders";
import { startOfDay } from "@/lib/accounts/sql/start-of-day";
import type { Page } from "@/lib/core/operation";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { ListStorageInput, StorageRow } from "./model/list-storage";
import { visibleFiles } from "./sql/order-file-row";
import { planStoragePage } from "./sql/storage-page";

/** Greater than every character that a name can go on with. */
const AFTER_EVERYTHING = "\u{10ffff}";

/**
 * Every stored file of the orders that the actor sees, page by page.
 *
 * @throws permission.denied, input.invalid
 */
export async function listStorage(ctx: ReadContext, input: ListStorageInput): Promise<Page<StorageRow>> {
  requirePermission(ctx.actor, "storage.view");

  const plan = planStoragePage(input);
  const rows = await ctx.db
    .select({
      id: files.id,
      orderId: orders.id,
      orderNumber: orders.number,
      name: files.name,
      extension: files.extension,
      sizeBytes: files.sizeBytes,
      side: files.side,
      createdAt: files.createdAt,
    })
    .from(files)
    .innerJoin(orders, and(eq(orders.accountId, files.accountId), eq(orders.id, files.orderId)))
    .where(
      and(
        eq(files.accountId, ctx.actor.accountId),
        visibleFiles(ctx.actor),
        wanted(ctx, input),
        plan.after ?? undefined,
      ),
    )
    .orderBy(...plan.order)
    .limit(plan.limit);
  // A CHECK of the table allows no other side.
  return plan.page(rows.map((row) => ({ ...row, side: row.side as StorageRow["side"] })));
}

function wanted(ctx: ReadContext, { search, extension, side, addedFrom, addedTo }: ListStorageInput): SQL | undefined {
  return and(
    search ? startsWith(search.toLowerCase()) : undefined,
    extension && inArray(files.extension, extension),
    side && inArray(files.side, side),
    addedFrom === undefined ? undefined : sql`${files.createdAt} >= ${startOfDay(ctx, addedFrom, 0)}`,
    addedTo === undefined ? undefined : sql`${files.createdAt} < ${startOfDay(ctx, addedTo, 1)}`,
  );
}

/** As a range: of all comparisons with a text only these use an index under row security (design 2). */
function startsWith(text: string): SQL {
  const key = sql`${files.nameKey} collate "C"`;
  return sql`${key} >= ${text} and ${key} < ${text + AFTER_EVERYTHING}`;
}
