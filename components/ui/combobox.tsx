"use client";

import { ChevronDown, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Popover } from "radix-ui";
import { type ReactNode, useId } from "react";
import { cn } from "./cn";
import { ComboboxList } from "./combobox-list";
import { controlLook } from "./control-look";
import { Field, type FieldProps } from "./field";
import { IconButton } from "./icon-button";
import { useCombobox } from "./use-combobox";
import type { FoundOption, OptionSearch } from "./use-option-search";

type Props = FieldProps & {
  value: FoundOption | null;
  onChange: (option: FoundOption | null) => void;
  /** Asks the server. Keep it stable (an action, or useCallback): a new function is a new search. */
  search: OptionSearch;
  placeholder?: string;
  disabled?: boolean;
  /** A last row below the results, for example «Create a new client». */
  footer?: ReactNode;
  className?: string;
};

/** One of very many, found by typing: clients, items. Arrows move, Enter takes, Escape closes. */
export function Combobox(props: Props) {
  const { label, hint, error, optionalText, value, onChange, search, placeholder, disabled, footer, className } = props;
  const t = useTranslations("ui.combobox");
  const listId = useId();
  const { isOpen, text, results, active, activeIndex, ...acts } = useCombobox(search, onChange);

  return (
    <Field label={label} hint={hint} error={error} optionalText={optionalText} className={className}>
      {(control) => (
        <Popover.Root open={isOpen} onOpenChange={(open) => !open && acts.close()}>
          <Popover.Anchor className="relative flex items-center">
            <input
              {...control}
              role="combobox"
              aria-expanded={isOpen}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={isOpen && active ? `${listId}-${activeIndex}` : undefined}
              autoComplete="off"
              disabled={disabled}
              placeholder={isOpen && value ? value.label : (placeholder ?? t("search"))}
              value={isOpen ? text : (value?.label ?? "")}
              onChange={acts.onChange}
              onClick={acts.open}
              onKeyDown={acts.onKeyDown}
              className={cn(controlLook, "h-control truncate pr-16 pl-2.5")}
            />
            <div className="absolute right-1 flex items-center">
              {value && !disabled && (
                <IconButton
                  label={t("clear")}
                  size="small"
                  icon={<X aria-hidden className="size-4" />}
                  onClick={() => onChange(null)}
                />
              )}
              <ChevronDown aria-hidden className="pointer-events-none mx-1.5 size-4 text-faint" />
            </div>
          </Popover.Anchor>
          <ComboboxList
            id={listId}
            results={results}
            activeIndex={activeIndex}
            chosenId={value?.id}
            onTake={acts.take}
            footer={footer}
          />
        </Popover.Root>
      )}
    </Field>
  );
}
