"use client";

import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";

type Props = { label: string; tabs: readonly { id: string; label: ReactNode; content: ReactNode }[] };

/** Parts of a dialog or a panel that need no address of their own; pages use LinkTabs. */
export function Tabs({ label, tabs }: Props) {
  return (
    <Radix.Root defaultValue={tabs[0]?.id}>
      <Radix.List aria-label={label} className="mb-3 flex flex-wrap gap-1 border-line border-b">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.id}
            value={tab.id}
            className="min-h-control border-transparent border-b-2 px-3 text-soft -outline-offset-2 hover:text-ink data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink"
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.id} value={tab.id}>
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
