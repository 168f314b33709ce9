import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "./cn";
import type { Column } from "./data-table-column";

const spoken = { asc: "ascending", desc: "descending" } as const;

/** The header row; it stays in sight, and a sortable header is a link, so that the order is part of the address. */
export function DataTableHead<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: the phone layout changes display, which drops the implied roles.
    <thead role="rowgroup">
      {/* biome-ignore lint/a11y/noRedundantRoles: see above. */}
      <tr role="row">
        {columns.map((column) => (
          <th
            key={column.id}
            // biome-ignore lint/a11y/noRedundantRoles: see above.
            role="columnheader"
            scope="col"
            aria-sort={column.sort ? (column.sort.direction ? spoken[column.sort.direction] : "none") : undefined}
          >
            {column.sort ? <SortLink sort={column.sort}>{column.header}</SortLink> : column.header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortLink({ sort, children }: { sort: NonNullable<Column<never>["sort"]>; children: ReactNode }) {
  const t = useTranslations("ui.table");
  const Sign = sort.direction === "asc" ? ArrowUp : sort.direction === "desc" ? ArrowDown : ChevronsUpDown;
  return (
    <Link
      href={sort.href}
      scroll={false}
      prefetch={false}
      title={sort.direction ? t(spoken[sort.direction]) : undefined}
      className={cn("inline-flex items-center gap-1 hover:text-ink", sort.direction && "text-ink")}
    >
      {children}
      <Sign aria-hidden className={cn("size-3.5 shrink-0", !sort.direction && "opacity-60")} />
    </Link>
  );
}
