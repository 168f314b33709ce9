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
  description?: ReactNode;
  /** What opened it, if it should be drawn by the dialog itself. */
  trigger?: ReactNode;
  width?: "narrow" | "medium" | "wide";
  /** Buttons at the foot; they stay in sight while the body scrolls. */
  footer?: ReactNode;
  children?: ReactNode;
};

const widths = { narrow: "md:max-w-md", medium: "md:max-w-xl", wide: "md:max-w-4xl" };

/** Asks for something before the work goes on. A sheet from below on a phone. Escape closes it, the focus returns. */
export function Dialog(props: Props) {
  const { open, onOpenChange, title, description, trigger, width = "medium", footer, children } = props;
  const t = useTranslations("common");
  const focus = useReturnFocus();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          {...focus}
          className={cn(panelLook, widths[width])}
          {...(description ? {} : { "aria-describedby": undefined })}
        >
          <header className="flex items-start gap-3 border-line border-b px-4 py-3">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-lg">{title}</Radix.Title>
              {description && (
                <Radix.Description className="mt-0.5 text-sm text-soft" asChild>
                  <div>{description}</div>
                </Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <IconButton label={t("close")} icon={<X aria-hidden className="size-4" />} size="small" />
            </Radix.Close>
          </header>
          {children && <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-4">{children}</div>}
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-4 py-3">{footer}</footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const panelLook = cn(
  "fixed z-50 flex max-h-[88dvh] flex-col bg-raised text-ink shadow-high animate-rise focus:outline-none",
  "inset-x-0 bottom-0 rounded-t-lg border border-line",
  "md:top-[10dvh] md:bottom-auto md:mx-auto md:max-h-[80dvh] md:w-[calc(100%-3rem)] md:rounded-lg",
);
