import type { ReactNode } from "react";
import { cn } from "./cn";

/** A key of the keyboard. */
export function Kbd({ children, onDark = false }: { children: ReactNode; onDark?: boolean }) {
  return (
    <kbd
      className={cn(
        "inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-sm border px-1 font-sans text-xs leading-none",
        onDark ? "border-rail-faint/40 text-rail-faint" : "border-line border-b-2 bg-surface text-soft",
      )}
    >
      {children}
    </kbd>
  );
}
