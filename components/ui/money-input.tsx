"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { decimalAmount, decimalSign, parseAmount } from "@/lib/core/money";
import type { FieldProps } from "./field";
import { Input } from "./input";

type Props = FieldProps & {
  amountMinor: number | null;
  currency: string;
  /** Told on leaving the field; `null` when it is empty. What is no amount is not told, but shown as an error. */
  onChange: (amountMinor: number | null) => void;
  disabled?: boolean;
  name?: string;
};

/** An amount as people write it; outside it is an integer in the smallest unit. */
export function MoneyInput({ amountMinor, currency, onChange, error, ...rest }: Props) {
  const t = useTranslations("ui.filter");
  const locale = useLocale();
  const shown = amountMinor === null ? "" : decimalAmount(amountMinor, currency).replace(".", decimalSign(locale));
  const [draft, setDraft] = useState<string | null>(null);
  const isWrong = draft !== null && draft.trim() !== "" && parseAmount(draft, currency) === null;

  const finish = () => {
    if (draft === null || isWrong) return;
    const next = draft.trim() === "" ? null : parseAmount(draft, currency);
    if (next !== amountMinor) onChange(next);
    setDraft(null);
  };

  return (
    <Input
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      value={draft ?? shown}
      error={isWrong ? t("notAnAmount") : error}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => event.key === "Enter" && finish()}
      trailing={<span className="pr-2">{currency}</span>}
      className="pr-12 text-end"
    />
  );
}
