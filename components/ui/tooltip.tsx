"use client";

import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Kbd } from "./kbd";

const DELAY_MS = 400;

/** Stands once in the root layout, so that a second tooltip opens without waiting. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return <Radix.Provider delayDuration={DELAY_MS}>{children}</Radix.Provider>;
}

type Props = {
  text: ReactNode;
  keys?: readonly string[];
  side?: "top" | "right" | "bottom" | "left";
  children: ReactNode;
};

/** Shows on hover and focus what a sign means. Never the only place of a fact: a phone has no hover. */
export function Tooltip({ text, keys, side = "bottom", children }: Props) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-60 flex max-w-72 animate-rise items-center gap-2 rounded-md bg-rail px-2 py-1 text-rail-ink text-sm shadow-high"
        >
          {text}
          {keys?.map((key) => (
            <Kbd key={key} onDark>
              {key}
            </Kbd>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
