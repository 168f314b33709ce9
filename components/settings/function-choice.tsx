"use client";

import { useTranslations } from "next-intl";
import type { FunctionText } from "@/components/people/functions-form";
import { Checkbox } from "@/components/ui/checkbox";
import { type FunctionSection, functionSections, type StaffFunction } from "@/lib/core/functions";

type Props = {
  /** What can be ticked. What is chosen but cannot be, was given by somebody else and can only be taken away. */
  own: readonly StaffFunction[];
  chosen: readonly StaffFunction[];
  onChange: (chosen: readonly StaffFunction[]) => void;
};

/** What a key may do, by section: what the reader may do himself, and what the key has already. */
export function FunctionChoice({ own, chosen, onChange }: Props) {
  const t = useTranslations("functions");
  return (
    <div className="flex flex-col gap-5">
      {sectionsOf([...own, ...chosen]).map(({ section, names }) => (
        <fieldset key={section} className="grid gap-x-4 gap-y-1.5 sm:grid-cols-2 lg:grid-cols-3">
          <legend className="mb-1.5 font-medium text-sm text-soft">{t(`sections.${section}`)}</legend>
          {names.map((name) => (
            <Checkbox
              key={name}
              label={t(`names.${name.replace(".", "_") as FunctionText}`)}
              hint={own.includes(name) ? undefined : t("lacking")}
              checked={chosen.includes(name)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, name] : chosen.filter((one) => one !== name))
              }
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function sectionsOf(wanted: readonly StaffFunction[]) {
  return (Object.keys(functionSections) as FunctionSection[])
    .map((section) => ({ section, names: functionSections[section].filter((name) => wanted.includes(name)) }))
    .filter(({ names }) => names.length > 0);
}
