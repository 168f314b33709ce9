import type { ReactNode } from "react";

type Props = { icon?: ReactNode; title: string; text?: ReactNode; action?: ReactNode };

/** Says why there is nothing and what to do next; the next step stands as a button in `action`. */
export function EmptyState({ icon, title, text, action }: Props) {
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-12 text-center">
      {icon && (
        <span
          aria-hidden
          className="mb-1 grid size-11 place-items-center rounded-lg bg-accent-ground text-accent [&>svg]:size-5"
        >
          {icon}
        </span>
      )}
      <p className="font-medium text-lg">{title}</p>
      {text && <div className="max-w-md text-soft">{text}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
