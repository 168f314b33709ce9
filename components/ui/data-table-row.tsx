import Link from "next/link";
import { cn } from "./cn";
import type { Column } from "./data-table-column";

type Props<Row> = { row: Row; columns: readonly Column<Row>[]; href: string | undefined };

/** One row. Its link is a real one: it can be opened in a tab, copied, and reached with Tab. */
export function DataTableRow<Row>({ row, columns, href }: Props<Row>) {
  return (
    <tr
      // biome-ignore lint/a11y/noRedundantRoles: the phone layout changes display, which drops the implied roles.
      role="row"
      className={cn(
        "group/row [&:not(:last-child)>td]:md:border-b max-md:[&:not(:last-child)]:border-b max-md:border-line",
        href && "cursor-pointer hover:bg-hover focus-within:bg-accent-ground/60",
      )}
    >
      {columns.map((column, index) => {
        const phone = column.phone ?? (index === 0 ? "title" : "line");
        return (
          <td
            key={column.id}
            // biome-ignore lint/a11y/noRedundantRoles: see above.
            role="cell"
            data-phone={phone}
            data-label={phone === "line" && typeof column.header === "string" ? column.header : undefined}
            className={cn("h-row border-line px-3 py-1", column.align === "end" && "text-end", column.className)}
          >
            {index === 0 && href ? (
              <Link href={href} prefetch={false} data-row-link className="font-medium text-accent hover:underline">
                {column.cell(row)}
              </Link>
            ) : (
              column.cell(row)
            )}
          </td>
        );
      })}
    </tr>
  );
}
