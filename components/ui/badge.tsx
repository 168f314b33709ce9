import type { ReactNode } from "react";
import { cn } from "./cn";

export type Tone = "slate" | "accent" | "info" | "success" | "warning" | "danger" | "violet";

/** Ground and text of each tone; every pair has at least 4.5:1 in both themes. */
export const toneLook: Record<Tone, string> = {
  slate: "bg-slate-ground text-slate",
  accent: "bg-accent-ground text-accent-strong",
  info: "bg-info-ground text-info",
  success: "bg-success-ground text-success",
  warning: "bg-warning-ground text-warning",
  danger: "bg-danger-ground text-danger",
  violet: "bg-violet-ground text-violet",
};

type Props = { tone?: Tone; icon?: ReactNode; className?: string; children: ReactNode };

/** A short word about a thing. The word carries the meaning, the colour only helps to find it. */
export function Badge({ tone = "slate", icon, className, children }: Props) {
  return (
    <span className={cn("badge", toneLook[tone], className)}>
      {icon}
      <span>{children}</span>
    </span>
  );
}
