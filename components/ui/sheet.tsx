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
  className?: string;
  children: ReactNode;
};

/** A page beside the page: details, or the navigation on a phone. What stands behind cannot be used meanwhile. */
export function Sheet({ open, onOpenChange, title, side = "right", className, children }: Props) {
  const t = useTranslations("common");
  const focus = useReturnFocus();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          {...focus}
          aria-describedby={undefined}
          className={cn(
            "fixed inset-y-0 z-50 flex w-[min(26rem,88vw)] flex-col border-line bg-raised text-ink shadow-high focus:outline-none",
            side === "right" ? "right-0 animate-slide border-l" : "left-0 animate-rise border-r",
            className,
          )}
        >
          <header className="flex min-h-topbar items-center justify-between gap-2 border-line border-b px-4">
            <Radix.Title className="text-base">{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton label={t("close")} size="small" icon={<X aria-hidden className="size-4" />} />
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
