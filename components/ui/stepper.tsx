import { Check } from "lucide-react";
import { cn } from "./cn";

/** Where in a sequence the reader is. The current step is marked for screen readers too. */
export function Stepper({ label, steps, current }: { label: string; steps: readonly string[]; current: number }) {
  return (
    <ol aria-label={label} className="mb-4 flex flex-wrap gap-x-5 gap-y-2">
      {steps.map((step, index) => (
        <li key={step} aria-current={index === current ? "step" : undefined} className="flex items-center gap-2">
          <span
            aria-hidden
            className={cn(
              "grid size-5 place-items-center rounded-full border text-xs",
              index < current && "border-accent bg-accent text-on-accent",
              index === current && "border-accent font-medium text-accent",
              index > current && "border-edge text-faint",
            )}
          >
            {index < current ? <Check className="size-3" /> : index + 1}
          </span>
          <span className={index === current ? "font-medium" : "text-soft"}>{step}</span>
        </li>
      ))}
    </ol>
  );
}
