"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { IconButton } from "./icon-button";
import { useReturnFocus } from "./use-return-focus";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** From the side where its trigger is. */
  side?: "left" | "right";
  /** `rail` for the navigation, which is dark in both themes. */
  ground?: "page" | "rail";
  children: ReactNode;
};

/** A page beside the page: details, or the navigation on a phone. What stands behind cannot be used meanwhile. */
export function Sheet({ open, onOpenChange, title, side = "right", ground = "page", children }: Props) {
  const t = useTranslations("common");
  const focus = useReturnFocus();
  const isRail = ground === "rail";
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          {...focus}
          aria-describedby={undefined}
          className={cn(
            "fixed inset-y-0 z-50 flex w-[min(26rem,88vw)] flex-col shadow-high focus:outline-none",
            isRail ? "border-rail-active bg-rail text-rail-ink" : "border-line bg-raised text-ink",
            side === "right" ? "right-0 animate-slide border-l" : "left-0 animate-rise border-r",
          )}
        >
          <header className="flex min-h-topbar items-center justify-between gap-2 border-inherit border-b px-4">
            <Radix.Title className="text-base">{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton
                label={t("close")}
                size="small"
                icon={<X aria-hidden className="size-4" />}
                className={isRail ? "text-rail-ink hover:bg-rail-active" : ""}
              />
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
