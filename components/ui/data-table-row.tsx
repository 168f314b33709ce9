import type { Column } from "./data-table-column";

type Props<Row> = { row: Row; columns: readonly Column<Row>[]; href: string | undefined };

/** One row. Its link is a real one: it can be opened in a tab, copied, and reached with Tab. */
export function DataTableRow<Row>({ row, columns, href }: Props<Row>) {
  return (
    <tr
      // biome-ignore lint/a11y/noRedundantRoles: the phone layout changes display, which drops the implied roles.
      role="row"
      className={href && "sheet-row"}
    >
      {columns.map((column, index) => {
        const phone = column.phone ?? (index === 0 ? "title" : "line");
        return (
          <td
            key={column.id}
            // biome-ignore lint/a11y/noRedundantRoles: see above.
            role="cell"
            data-phone={phone === "line" ? undefined : phone}
            className={column.className}
          >
            {index === 0 && href ? (
              <a href={href} data-row-link="">
                {column.cell(row)}
              </a>
            ) : (
              column.cell(row)
            )}
          </td>
        );
      })}
    </tr>
  );
}
