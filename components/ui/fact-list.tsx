import type { ReactNode } from "react";
import { cn } from "./cn";

/** Facts about one thing, label and value; `stacked` puts the label above, for narrow columns. */
export function FactList({
  children,
  stacked = false,
  className,
}: {
  children: ReactNode;
  stacked?: boolean;
  className?: string;
}) {
  return (
    <dl
      data-stacked={stacked || undefined}
      className={cn(
        "group/facts grid gap-x-4 gap-y-2",
        !stacked && "sm:grid-cols-[minmax(7rem,max-content)_minmax(0,1fr)]",
        className,
      )}
    >
      {children}
    </dl>
  );
}

/** One fact. An empty value shows a dash, so that a gap is seen as one. */
export function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  const empty = children === null || children === undefined || children === "";
  return (
    <div className="grid min-w-0 grid-cols-subgrid sm:group-not-data-stacked/facts:col-span-2 sm:group-not-data-stacked/facts:grid">
      <dt className="max-w-48 text-faint text-sm leading-5">{label}</dt>
      <dd className="min-w-0">{empty ? <span className="text-faint">—</span> : children}</dd>
    </div>
  );
}
