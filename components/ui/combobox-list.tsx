"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Popover } from "radix-ui";
import { type ReactNode, useEffect, useRef } from "react";
import { cn } from "./cn";
import { Spinner } from "./spinner";
import type { FoundOption, useOptionSearch } from "./use-option-search";

type Props = {
  id: string;
  results: ReturnType<typeof useOptionSearch>;
  activeIndex: number;
  chosenId: string | undefined;
  onTake: (option: FoundOption) => void;
  footer?: ReactNode;
};

/** What was found. The focus stays in the input; the active option is named to screen readers by its id. */
export function ComboboxList({ id, results, activeIndex, chosenId, onTake, footer }: Props) {
  const t = useTranslations("ui.combobox");
  const list = useRef<HTMLDivElement>(null);
  const { found, status } = results;

  useEffect(() => {
    list.current?.children[activeIndex]?.scrollIntoView({ block: "nearest" });
  }, [activeIndex]);

  return (
    // No portal: inside a dialog the list must scroll, and the dialog's scroll lock reaches whatever is outside of it.
    <Popover.Content
      align="start"
      sideOffset={4}
      collisionPadding={8}
      onOpenAutoFocus={(event) => event.preventDefault()}
      onCloseAutoFocus={(event) => event.preventDefault()}
      onInteractOutside={(event) => {
        // The input is where one writes while the list is open: a click there must not close it.
        if (event.target instanceof Element && event.target.closest(`[aria-controls="${CSS.escape(id)}"]`))
          event.preventDefault();
      }}
      aria-label={t("search")}
      className="z-60 w-(--radix-popover-trigger-width) min-w-64 rounded-lg border border-line bg-raised text-ink shadow-high"
    >
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={t("search")}
        className={cn("max-h-72 overflow-y-auto", found.length > 0 && "p-1")}
      >
        {found.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the input that owns this list.
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input (aria-activedescendant).
          <div
            key={option.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={option.id === chosenId}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onTake(option)}
            className={cn(
              "flex min-h-control cursor-pointer items-center justify-between gap-2 rounded-sm px-2 py-1 hover:bg-hover",
              index === activeIndex && "bg-accent-ground hover:bg-accent-ground",
            )}
          >
            <span className="min-w-0">
              {option.label}
              {option.detail && <span className="block text-faint text-sm">{option.detail}</span>}
            </span>
            {option.id === chosenId && <Check aria-hidden className="size-4 shrink-0 text-accent" />}
          </div>
        ))}
      </div>
      <p
        role="status"
        className={cn(
          "flex items-center gap-2 px-3 text-faint text-sm",
          found.length > 0 && status === "ready" ? "sr-only" : "py-2",
        )}
      >
        {status === "busy" && <Spinner />}
        {status === "busy" && t("searching")}
        {status === "failed" && t("failed")}
        {status === "ready" && (found.length === 0 ? t("nothing") : t("found", { count: found.length }))}
      </p>
      {footer && <div className="border-line border-t p-1">{footer}</div>}
    </Popover.Content>
  );
}
