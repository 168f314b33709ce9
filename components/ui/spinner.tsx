import { LoaderCircle } from "lucide-react";
import { cn } from "./cn";

/** Turns while something runs. Says nothing by itself: the text beside it does. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={cn("size-4 shrink-0 animate-spin", className)} />;
}
