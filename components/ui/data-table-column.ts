import type { ReactNode } from "react";

/** One column of a DataTable: what stands in its cells, and how it is shown on a phone. */
export type Column<Row> = {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the end, so that digits stand below digits. */
  align?: "start" | "end";
  /** Where the header leads and how the list is sorted now; see `sortLink`. */
  sort?: { href: string; direction: "asc" | "desc" | null } | undefined;
  /**
   * On a phone a row is a small sheet: its title, a labelled line (the default), what stands in its corner beside the title, or
   * not shown.
   */
  phone?: "title" | "line" | "corner" | "hidden";
  className?: string;
};
