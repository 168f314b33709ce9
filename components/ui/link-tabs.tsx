import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "./cn";

export type LinkTab = { href: string; label: ReactNode; isCurrent: boolean; count?: number | undefined };

/** Parts of one thing, each with its own address. On a phone the row scrolls sideways. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  return (
    <nav aria-label={label} className="mb-4 overflow-x-auto border-line border-b">
      <ul className="flex min-w-max gap-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              prefetch={false}
              href={tab.href}
              aria-current={tab.isCurrent ? "page" : undefined}
              className={cn(
                "flex min-h-control items-center gap-1.5 border-b-2 px-3 pt-0.5 -outline-offset-2",
                tab.isCurrent
                  ? "border-accent font-medium text-ink"
                  : "border-transparent text-soft hover:border-edge hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="rounded-full bg-slate-ground px-1.5 text-slate text-xs tabular-nums">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
