"use client";

import { Search } from "lucide-react";
import { debounce } from "nuqs";
import { useFilterParams } from "./filter-bar";
import { Input } from "./input";

/** Typing pauses this long before the list is drawn again. */
const PAUSE_MS = 300;

type Props = { name?: string; label: string; placeholder?: string };

/** Looks for a text in the list. `/` puts the cursor here when the page has no other search. */
export function TextFilter({ name = "q", label, placeholder }: Props) {
  const [values, change] = useFilterParams([name]);
  return (
    <Input
      type="search"
      aria-label={label}
      placeholder={placeholder ?? label}
      icon={<Search aria-hidden />}
      value={values[name] ?? ""}
      onChange={(event) => {
        const text = event.target.value;
        change({ [name]: text || null }, text ? { limitUrlUpdates: debounce(PAUSE_MS) } : undefined);
      }}
      fieldClassName="w-full sm:w-64"
    />
  );
}
