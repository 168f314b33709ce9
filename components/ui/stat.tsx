import type { ReactNode } from "react";

/** One figure with its name; several stand in a row above a list. `value` null holds the place while it is counted. */
export function Stat({ label, value, note }: { label: ReactNode; value: ReactNode; note?: ReactNode }) {
  return (
    <div className="min-w-28 flex-1 rounded-lg border border-line bg-surface px-4 py-3">
      <p className="text-faint text-sm">{label}</p>
      <div className="mt-0.5 min-h-6.5 font-medium text-xl tabular-nums tracking-tight">
        {value ?? <span className="block h-6 w-16 animate-shimmer rounded-sm bg-sunken" />}
      </div>
      {note && <p className="text-faint text-sm">{note}</p>}
    </div>
  );
}
