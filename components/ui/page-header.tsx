import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  /** Badges beside the title. */
  badges?: ReactNode;
  /** One quiet line below. */
  text?: ReactNode;
  /** The list this page belongs to. */
  back?: { href: string; label: string } | undefined;
  actions?: ReactNode;
};

/** The head of a page: where I am, what state it is in, what I can do. Holds the only h1. */
export function PageHeader({ title, badges, text, back, actions }: Props) {
  return (
    <header className="mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
      <div className="min-w-0">
        {back && (
          <Link
            prefetch={false}
            href={back.href}
            className="-ml-1 mb-0.5 inline-flex items-center text-faint text-sm hover:text-accent"
          >
            <ChevronLeft aria-hidden className="size-4" />
            {back.label}
          </Link>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-xl tracking-tight">{title}</h1>
          {badges}
        </div>
        {text && <div className="mt-0.5 text-soft">{text}</div>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
