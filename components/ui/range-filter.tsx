"use client";

import { ChevronDown } from "lucide-react";
import { Popover } from "radix-ui";
import { type ReactNode, useId } from "react";
import { Button } from "./button";

type Props = { label: ReactNode; isSet: boolean; children: ReactNode };

/** The button and the small form behind it, shared by the filters that have a lower and an upper end. */
export function RangeFilter({ label, isSet, children }: Props) {
  const id = useId();
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button
          id={id}
          type="button"
          className={isSet ? "border-accent bg-accent-ground hover:bg-accent-ground" : "font-normal text-soft"}
        >
          {label}
          <ChevronDown aria-hidden className="size-4 text-faint" />
        </Button>
      </Popover.Trigger>
      <Popover.Content
        align="start"
        sideOffset={4}
        collisionPadding={8}
        aria-labelledby={id}
        className="z-50 flex w-72 animate-rise flex-col gap-3 rounded-lg border border-line bg-raised p-3 text-ink shadow-high"
      >
        {children}
      </Popover.Content>
    </Popover.Root>
  );
}
