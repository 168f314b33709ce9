"use client";

import { useFilterParams } from "./filter-bar";
import { Select } from "./select";

type Props = { name: string; label: string; options: readonly { value: string; label: string }[] };

/** One of a list that may be long; nothing chosen means all. */
export function SelectFilter({ name, label, options }: Props) {
  const [values, change] = useFilterParams([name]);
  const chosen = values[name] ?? "";
  return (
    <Select
      aria-label={label}
      placeholder={label}
      value={chosen}
      options={options}
      onChange={(event) => change({ [name]: event.target.value || null })}
      className={chosen ? "w-auto max-w-52 border-accent bg-accent-ground" : "w-auto max-w-52 text-soft"}
    />
  );
}
