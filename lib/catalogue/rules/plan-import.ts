import { and, asc, eq, inArray } from "drizzle-orm";
import { catalogueItems } from "@/db/schema/catalogue";
import type { ImportRow } from "@/lib/catalogue/model/import-items";
import { accountMoney } from "@/lib/catalogue/sql/account-money";
import { changesBetween } from "@/lib/core/event-table";
import type { ReadContext } from "@/lib/server/context";
import { csvTable } from "./csv-table";
import { itemFieldsOf } from "./item-facts";
import { type ReadRow, readImportRow } from "./read-import-row";

type ItemRecord = typeof catalogueItems.$inferSelect;
type Fields = ReturnType<typeof itemFieldsOf>;

/** What happens to one good row. */
export type PlannedRow = { kind: string; fields: Fields; stored: ItemRecord | null };

export type ImportPlan = { currency: string; rows: ImportRow[]; planned: PlannedRow[] };

/**
 * What an import of the file does, row by row: items are known by their article number; a row without a change keeps
 * the item as it is. With `lock` the items that may change are taken for it, in the order of their ids.
 *
 * @throws import.empty and the other refusals of a whole file, see `csvTable`
 */
export async function planImport(ctx: ReadContext, text: string, lock: boolean): Promise<ImportPlan> {
  const account = await accountMoney(ctx);
  const read = csvTable(text).map((row) => readImportRow(row, account));
  nameRepeats(read);
  const stored = await storedItems(ctx, read, lock);
  const plan: ImportPlan = { currency: account.currency, rows: [], planned: [] };
  for (const row of read) {
    const item = stored.get(row.sku ?? "") ?? null;
    if (item && row.kind && item.kind !== row.kind) row.problems.push({ column: "kind", code: "import.kind_fixed" });
    const fields = fieldsOf(row, item, account.defaultVatBps);
    if (fields && row.kind) plan.planned.push({ kind: row.kind, fields, stored: item });
    plan.rows.push(shownRow(row, actionOf(fields, item), fields));
  }
  return plan;
}

function nameRepeats(rows: readonly ReadRow[]): void {
  const firstRows = new Map<string, number>();
  for (const row of rows) {
    if (row.sku === null) continue;
    const first = firstRows.get(row.sku);
    if (first === undefined) firstRows.set(row.sku, row.row);
    else row.problems.push({ column: "sku", code: "import.sku_repeated", row: first });
  }
}

async function storedItems(
  ctx: ReadContext,
  rows: readonly ReadRow[],
  lock: boolean,
): Promise<Map<string, ItemRecord>> {
  const skus = [...new Set(rows.flatMap((row) => (row.sku === null ? [] : [row.sku])))];
  if (skus.length === 0) return new Map();
  const query = ctx.db
    .select()
    .from(catalogueItems)
    .where(and(eq(catalogueItems.accountId, ctx.actor.accountId), inArray(catalogueItems.sku, skus)))
    .orderBy(asc(catalogueItems.id));
  const items = await (lock ? query.for("update") : query);
  return new Map(items.map((item) => [item.sku ?? "", item]));
}

/** The fields the item will have, or null for a refused row. Columns that the file lacks keep what is stored. */
function fieldsOf(row: ReadRow, item: ItemRecord | null, defaultVatBps: number): Fields | null {
  const { sku, name, priceMinor } = row;
  const vatBps = row.vatBps === undefined ? (item?.vatBps ?? defaultVatBps) : row.vatBps;
  const description = row.description === undefined ? (item?.description ?? "") : row.description;
  const instructions = row.instructions === undefined ? (item?.instructions ?? "") : row.instructions;
  const isComplete = sku !== null && name !== null && priceMinor !== null;
  if (row.problems.length > 0 || !isComplete || vatBps === null || description === null || instructions === null)
    return null;
  return { sku, name, description, instructions, priceMinor, vatBps };
}

function actionOf(fields: Fields | null, item: ItemRecord | null): ImportRow["action"] {
  if (!fields) return "refuse";
  if (!item) return "create";
  return changesBetween(itemFieldsOf(item), fields) ? "update" : "keep";
}

function shownRow(row: ReadRow, action: ImportRow["action"], fields: Fields | null): ImportRow {
  const { sku = "", name = "", kind = "", price = "", vat = "" } = row.cells;
  const shown = { sku, name, kind, price, vat };
  const cells = Object.fromEntries(Object.entries(shown).map(([column, text]) => [column, text.slice(0, 200)]));
  return {
    row: row.row,
    action,
    cells: cells as typeof shown, // The same keys as `shown`.
    kind: row.kind,
    priceMinor: row.priceMinor,
    vatBps: fields?.vatBps ?? row.vatBps ?? null,
    problems: row.problems,
  };
}
