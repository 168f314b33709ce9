import { type ReactNode, useId } from "react";
import { cn } from "./cn";

type Props = {
  title?: ReactNode;
  text?: ReactNode;
  actions?: ReactNode;
  /** Without inner margins: for tables and lists that reach the edge. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
};

/** A sheet of paper on the page: one subject, its title and what can be done with it. */
export function Panel({ title, text, actions, flush = false, className, children }: Props) {
  const id = useId();
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={cn("min-w-0 rounded-lg border border-line bg-surface", className)}
    >
      {(title || actions) && (
        <header className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 gap-y-1 border-line border-b px-4 py-2">
          <div className="min-w-0">
            {title && (
              <h2 id={id} className="text-base">
                {title}
              </h2>
            )}
            {text && <p className="text-faint text-sm">{text}</p>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-1.5">{actions}</div>}
        </header>
      )}
      <div className={flush ? undefined : "p-4"}>{children}</div>
    </section>
  );
}
