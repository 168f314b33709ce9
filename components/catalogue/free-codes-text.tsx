import { TriangleAlert } from "lucide-react";
import { useFormatter } from "next-intl";

/** How many codes are left. An empty pool is marked, because orders will wait for it. */
export function FreeCodesText({ free }: { free: number | null }) {
  const format = useFormatter();
  if (free === null) return <span className="text-faint">—</span>;
  return (
    <span className="inline-flex items-center gap-1 tabular-nums">
      {free === 0 && <TriangleAlert aria-hidden className="size-3.5 text-warning" />}
      {format.number(free, "count")}
    </span>
  );
}
