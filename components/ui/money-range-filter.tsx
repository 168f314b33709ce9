"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatAmount } from "@/lib/core/money";
import { useFilterParams } from "./filter-bar";
import { MoneyInput } from "./money-input";
import { RangeFilter } from "./range-filter";

type Props = {
  /** In the address, in smallest units: `<name>Min=1000&<name>Max=250000`, both included. */
  name: string;
  label: string;
  currency: string;
};

/** From one amount to another. */
export function MoneyRangeFilter({ name, label, currency }: Props) {
  const t = useTranslations("ui.filter");
  const locale = useLocale();
  const [minName, maxName] = [`${name}Min`, `${name}Max`];
  const [values, change] = useFilterParams([minName, maxName]);
  const [min, max] = [readMinor(values[minName]), readMinor(values[maxName])];
  const shown = (amountMinor: number | null) =>
    amountMinor === null ? "…" : formatAmount(amountMinor, currency, locale);
  const isSet = min !== null || max !== null;
  const write = (param: string) => (amountMinor: number | null) =>
    change({ [param]: amountMinor === null ? null : String(amountMinor) });

  return (
    <RangeFilter label={isSet ? `${label}: ${shown(min)} – ${shown(max)}` : label} isSet={isSet}>
      <MoneyInput label={t("from")} currency={currency} amountMinor={min} onChange={write(minName)} />
      <MoneyInput label={t("to")} currency={currency} amountMinor={max} onChange={write(maxName)} />
    </RangeFilter>
  );
}

function readMinor(text: string | null | undefined): number | null {
  return text && /^\d{1,13}$/.test(text) ? Number(text) : null;
}
