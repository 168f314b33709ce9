import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

const looks = {
  info: { icon: Info, className: "border-info/40 bg-info-ground text-info" },
  success: { icon: CircleCheck, className: "border-success/40 bg-success-ground text-success" },
  warning: { icon: TriangleAlert, className: "border-warning/40 bg-warning-ground text-warning" },
  danger: { icon: CircleAlert, className: "border-danger/40 bg-danger-ground text-danger" },
};

type Props = { tone?: keyof typeof looks; title?: ReactNode; action?: ReactNode; children?: ReactNode };

/** Something about this page that must be seen before working on it. Stays until its cause is gone. */
export function Callout({ tone = "info", title, action, children }: Props) {
  const { icon: Sign, className } = looks[tone];
  return (
    <div className={cn("flex flex-wrap items-start gap-2.5 rounded-md border px-3 py-2.5", className)}>
      <Sign aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1 basis-48">
        {title && <p className="font-medium">{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action}
    </div>
  );
}
