import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import { GOOD_ROWS_SHOWN_MAX, type ImportItemsInput, type ImportPreview, type ImportRow } from "./model/import-items";
import { planImport } from "./rules/plan-import";

/**
 * What an import of this file would do, with every refused row named by number, column and reason. Writes nothing.
 *
 * @throws permission.denied, and the refusals of a whole file: import.empty, import.unreadable, import.columns_missing,
 * import.columns_unknown, import.columns_repeated, import.too_many_rows
 */
export async function previewImport(ctx: ReadContext, input: ImportItemsInput): Promise<ImportPreview> {
  requirePermission(ctx.actor, "catalogue.edit");
  const { rows, currency } = await planImport(ctx, input.text, false);
  const count = (action: ImportRow["action"]) => rows.filter((row) => row.action === action).length;
  const goodRows = rows.filter((row) => row.action !== "refuse").slice(0, GOOD_ROWS_SHOWN_MAX);
  const shown = new Set(goodRows);
  return {
    created: count("create"),
    updated: count("update"),
    kept: count("keep"),
    refused: count("refuse"),
    currency,
    rows: rows.filter((row) => row.action === "refuse" || shown.has(row)),
  };
}
