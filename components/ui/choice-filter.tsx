"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "./button";
import { useFilterParams } from "./filter-bar";
import { Menu, MenuCheck, MenuItem, MenuSeparator } from "./menu";

type Props = {
  /** In the address: `stage=NEW,ASSIGNED`. Values must not contain a comma. */
  name: string;
  label: string;
  options: readonly { value: string; label: ReactNode }[];
};

/** Any number of a short list; none chosen means all. */
export function ChoiceFilter({ name, label, options }: Props) {
  const t = useTranslations("ui.filter");
  const [values, change] = useFilterParams([name]);
  const chosen = new Set((values[name] ?? "").split(",").filter(Boolean));
  const only = options.find((option) => chosen.size === 1 && chosen.has(option.value));

  const toggle = (value: string, isOn: boolean) => {
    const next = options.map((option) => option.value).filter((one) => (one === value ? isOn : chosen.has(one)));
    change({ [name]: next.join(",") || null });
  };

  return (
    <Menu
      align="start"
      trigger={
        <Button
          type="button"
          className={chosen.size ? "border-accent bg-accent-ground hover:bg-accent-ground" : "font-normal text-soft"}
        >
          {only ? (
            <span>
              {label}: {only.label}
            </span>
          ) : chosen.size ? (
            t("chosen", { label, count: chosen.size })
          ) : (
            label
          )}
          <ChevronDown aria-hidden className="size-4 text-faint" />
        </Button>
      }
    >
      {options.map((option) => (
        <MenuCheck
          key={option.value}
          checked={chosen.has(option.value)}
          onCheckedChange={(isOn) => toggle(option.value, isOn)}
        >
          {option.label}
        </MenuCheck>
      ))}
      {chosen.size > 0 && (
        <>
          <MenuSeparator />
          <MenuItem onSelect={() => change({ [name]: null })}>{t("clearOne", { label })}</MenuItem>
        </>
      )}
    </Menu>
  );
}
