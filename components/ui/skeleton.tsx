import { cn } from "./cn";

/** Holds the place of what is still loading. Hidden from screen readers: the region says that it is busy. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn("block h-4 animate-shimmer rounded-sm bg-sunken", className)} />;
}
