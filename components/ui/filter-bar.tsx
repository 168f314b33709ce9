"use client";

import { useTranslations } from "next-intl";
import { parseAsString, useQueryStates } from "nuqs";
import { createContext, type ReactNode, type TransitionStartFunction, use, useTransition } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { cursorNames } from "./list-address";

const FilterContext = createContext<TransitionStartFunction | null>(null);

type Props = {
  /** The parameters of all filters inside: when one is set, a button clears them all. */
  names: readonly string[];
  children: ReactNode;
};

/** The filters of a list. Each change goes into the address and draws the list again; a line shows that it is loading. */
export function FilterBar({ names, children }: Props) {
  const t = useTranslations("ui.filter");
  const [isPending, startTransition] = useTransition();
  return (
    <FilterContext value={startTransition}>
      <search
        aria-label={t("label")}
        aria-busy={isPending}
        className="relative mb-3 flex flex-wrap items-end gap-2 pb-1"
      >
        {children}
        <ClearFilters names={names} />
        <span
          aria-hidden
          className={cn(
            "absolute inset-x-0 bottom-0 h-0.5 rounded-full bg-accent",
            isPending ? "animate-shimmer" : "invisible",
          )}
        />
      </search>
    </FilterContext>
  );
}

/** Reads and writes parameters of the address as one; writing goes back to the first page of the list. */
export function useFilterParams(names: readonly string[]) {
  const startTransition = use(FilterContext);
  if (!startTransition) throw new Error("A filter stands inside FilterBar");
  const all = [...names, ...cursorNames];
  const [values, setValues] = useQueryStates(Object.fromEntries(all.map((name) => [name, parseAsString])), {
    shallow: false,
    scroll: false,
    history: "replace",
    startTransition,
  });
  const change = (changes: Record<string, string | null>, options?: Parameters<typeof setValues>[1]) => {
    const cursors = Object.fromEntries(cursorNames.map((name) => [name, null]));
    void setValues({ ...cursors, ...changes }, options);
  };
  return [values, change] as const;
}

function ClearFilters({ names }: { names: readonly string[] }) {
  const t = useTranslations("ui.filter");
  const [values, change] = useFilterParams(names);
  if (names.every((name) => values[name] === null)) return null;
  return (
    <Button type="button" variant="plain" onClick={() => change(Object.fromEntries(names.map((name) => [name, null])))}>
      {t("clearAll")}
    </Button>
  );
}
