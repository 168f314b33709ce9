"use client";

import { ChevronDown, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Popover } from "radix-ui";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { cn } from "./cn";
import { ComboboxList } from "./combobox-list";
import { controlLook } from "./control-look";
import { Field, type FieldProps } from "./field";
import { IconButton } from "./icon-button";
import { type FoundOption, type OptionSearch, useOptionSearch } from "./use-option-search";

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
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [activeIndex, setActiveIndex] = useState(0);
  const results = useOptionSearch(search, text, isOpen);
  const active = results.found[activeIndex];

  const close = () => {
    setOpen(false);
    setText("");
    setActiveIndex(0);
  };
  const take = (option: FoundOption) => {
    onChange(option);
    close();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const next = moveBy(event.key, activeIndex, results.found.length);
    if (next !== null) {
      event.preventDefault();
      if (isOpen) setActiveIndex(next);
      else setOpen(true);
    } else if (event.key === "Enter" && isOpen) {
      event.preventDefault();
      if (active && results.status === "ready") take(active);
    } else if (event.key === "Tab") close();
  };

  return (
    <Field label={label} hint={hint} error={error} optionalText={optionalText} className={className}>
      {(control) => (
        <Popover.Root open={isOpen} onOpenChange={(open) => !open && close()}>
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
              onChange={(event) => {
                setText(event.target.value);
                setActiveIndex(0);
                setOpen(true);
              }}
              onClick={() => setOpen(true)}
              onKeyDown={onKeyDown}
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
            onTake={take}
            footer={footer}
          />
        </Popover.Root>
      )}
    </Field>
  );
}

function moveBy(key: string, index: number, count: number): number | null {
  if (key === "ArrowDown") return count ? (index + 1) % count : 0;
  if (key === "ArrowUp") return count ? (index - 1 + count) % count : 0;
  return null;
}
