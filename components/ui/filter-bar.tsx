"use client";

import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryStates } from "nuqs";
import {
  createContext,
  type ReactNode,
  type TransitionStartFunction,
  use,
  useId,
  useState,
  useTransition,
} from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { cursorNames } from "./list-address";

/** The parameter of the search, which is in sight by itself. */
const SEARCH = "q";

const FilterContext = createContext<TransitionStartFunction | null>(null);

type Props = {
  /** The parameters of all filters inside: when one is set, a button clears them all. */
  names: readonly string[];
  /** What stays in sight on a phone, usually the search; the others stand behind one button there. */
  search?: ReactNode;
  children: ReactNode;
};

/** The filters of a list. Each change goes into the address and draws the list again; a line shows that it is loading. */
export function FilterBar({ names, search, children }: Props) {
  const t = useTranslations("ui.filter");
  const [isPending, startTransition] = useTransition();
  return (
    <FilterContext value={startTransition}>
      <search
        aria-label={t("label")}
        aria-busy={isPending}
        className="relative mb-3 flex flex-wrap items-end gap-2 pb-1"
      >
        {search}
        <FoldedFilters names={names}>{children}</FoldedFilters>
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

/** On a phone the filters would push the list out of sight: there one button shows them, and how many are set. */
function FoldedFilters({ names, children }: { names: readonly string[]; children: ReactNode }) {
  const t = useTranslations("ui.filter");
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [values] = useFilterParams(names);
  const count = names.filter((name) => name !== SEARCH && values[name] !== null).length;
  return (
    <>
      <Button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        icon={<SlidersHorizontal aria-hidden className="size-4" />}
        className={cn("sm:hidden", count > 0 && "border-accent bg-accent-ground")}
      >
        {count > 0 ? t("filtersSet", { count }) : t("filters")}
      </Button>
      <div
        id={id}
        className={cn(
          "sm:contents max-sm:grid max-sm:w-full max-sm:grid-cols-2 max-sm:gap-2 max-sm:[&>:not([data-radix-popper-content-wrapper])]:w-full max-sm:[&>:not([data-radix-popper-content-wrapper])]:max-w-none",
          !isOpen && "max-sm:hidden",
        )}
      >
        {children}
      </div>
    </>
  );
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
