import { type CSSProperties, type ReactNode, useId } from "react";
import type { Column } from "./data-table-column";
import { DataTableHead } from "./data-table-head";
import { DataTableRow } from "./data-table-row";
import { RowKeys } from "./row-keys";

type Props<Row> = {
  /** What the table lists, for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The page of the row. The first column is put into the link, so it must not hold another one. */
  rowHref?: (row: Row) => string;
  /** Shown in place of the table when there are no rows; usually an EmptyState. */
  empty: ReactNode;
};

/** A list drawn on the server. Arrows or j/k move, Enter opens, a click anywhere in a row opens it too. */
export function DataTable<Row>({ label, columns, rows, rowKey, rowHref, empty }: Props<Row>) {
  const id = useId();
  if (rows.length === 0) return <div className="rounded-lg border border-line bg-surface">{empty}</div>;
  return (
    <RowKeys>
      {/* The header sticks only where nothing scrolls sideways, so only a narrow place makes the table scroll. */}
      <div className="rounded-lg border border-line bg-surface @max-5xl:overflow-x-auto">
        <table
          // biome-ignore lint/a11y/noRedundantRoles: the phone layout changes display, which drops the implied roles.
          role="table"
          aria-label={label}
          id={id}
          className="sheet-table w-full border-separate border-spacing-0 text-base"
          style={columnStyles(columns)}
        >
          <DataTableHead columns={columns} />
          {/* biome-ignore lint/a11y/noRedundantRoles: see above. */}
          <tbody role="rowgroup">
            {rows.map((row) => (
              <DataTableRow key={rowKey(row)} row={row} columns={columns} href={rowHref?.(row)} />
            ))}
          </tbody>
        </table>
      </div>
    </RowKeys>
  );
}

/**
 * What is the same in all cells of a column, once per table: the style sheet takes `--label-3` and `--align-3` for the third
 * cell of every row. A label stands before each line of a row on a phone. The headers are words of the interface, so
 * quoting them as JSON is quoting them for CSS.
 */
function columnStyles<Row>(columns: readonly Column<Row>[]): CSSProperties {
  const styles = columns.flatMap(({ header, align }, index) => [
    [`--label-${index + 1}`, typeof header === "string" ? JSON.stringify(header) : "none"],
    ...(align === "end" ? [[`--align-${index + 1}`, "end"]] : []),
  ]);
  return Object.fromEntries(styles);
}
