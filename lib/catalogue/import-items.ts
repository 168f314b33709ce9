import { sql } from "drizzle-orm";
import { catalogueItems } from "@/db/schema/catalogue";
import { DomainError } from "@/lib/core/errors";
import { changesBetween } from "@/lib/core/event-table";
import { newId } from "@/lib/core/id";
import { requirePermission } from "@/lib/core/permissions";
import { brokenConstraint, type WriteContext } from "@/lib/server/context";
import { recordEvents } from "@/lib/server/events";
import type { ImportItemsInput, ImportReport } from "./model/import-items";
import { itemFieldsOf } from "./rules/item-facts";
import { type PlannedRow, planImport } from "./rules/plan-import";

/** Rows of one statement: eleven parameters each. */
const BATCH_ROWS = 1_000;

type Changes = NonNullable<ReturnType<typeof changesBetween>>;
type Stored = typeof catalogueItems.$inferInsert & { id: string; name: string; version: number };
type Write = { row: Stored; changes: Changes | null };

/**
 * Brings the items of a file into the catalogue, all of them or none: new article numbers make items, known ones change
 * theirs. The same file again changes nothing.
 *
 * @throws permission.denied, import.refused_rows, import.changed_meanwhile, and the refusals of `previewImport`
 */
export async function importItems(ctx: WriteContext, input: ImportItemsInput): Promise<ImportReport> {
  requirePermission(ctx.actor, "catalogue.edit");
  const { rows, planned } = await planImport(ctx, input.text, true);
  const refused = rows.filter((row) => row.action === "refuse").length;
  if (refused > 0) throw new DomainError("invalid", "import.refused_rows", { count: refused });

  const writes = planned.flatMap((row) => writeOf(ctx, row));
  await storeItems(
    ctx,
    writes.map((write) => write.row),
  );
  const created = writes.filter((write) => write.changes === null);
  const updated = writes.flatMap(({ row, changes }) => (changes ? [{ subject: row, data: changes }] : []));
  await recordEvents(
    ctx,
    "item.created",
    created.map(({ row }) => ({ subject: row, data: { name: row.name } })),
  );
  await recordEvents(ctx, "item.changed", updated);
  return { created: created.length, updated: updated.length, kept: planned.length - writes.length };
}

/** The row as it will be; nothing for an item that stays as it is. */
function writeOf(ctx: WriteContext, { kind, fields, stored }: PlannedRow): Write[] {
  const { accountId } = ctx.actor;
  if (!stored)
    return [{ row: { accountId, id: newId(), kind, ...fields, version: 1, createdAt: ctx.now }, changes: null }];
  const changes = changesBetween(itemFieldsOf(stored), fields);
  return changes ? [{ row: { ...stored, ...fields, version: stored.version + 1 }, changes }] : [];
}

/** Known items are locked by now, so their rows are written over; only a new article number can be taken meanwhile. */
async function storeItems(ctx: WriteContext, rows: readonly Stored[]): Promise<void> {
  const { name, description, instructions, priceMinor, vatBps, version } = catalogueItems;
  const written = { name, description, instructions, priceMinor, vatBps, version };
  const set = Object.fromEntries(
    Object.entries(written).map(([key, column]) => [key, sql`excluded.${sql.identifier(column.name)}`]),
  );
  try {
    for (let start = 0; start < rows.length; start += BATCH_ROWS) {
      await ctx.tx
        .insert(catalogueItems)
        .values(rows.slice(start, start + BATCH_ROWS))
        .onConflictDoUpdate({ target: [catalogueItems.accountId, catalogueItems.id], set });
    }
  } catch (error) {
    if (brokenConstraint(error) === "catalogue_items_sku")
      throw new DomainError("conflict", "import.changed_meanwhile");
    throw error;
  }
}
