"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Input } from "@/components/ui/input";
import type { OrderCard } from "@/lib/orders/model/order-card";
import { useOrderSaving } from "./order-saving";

type Props = { line: Pick<OrderCard["lines"][number], "id" | "name" | "quantity"> };

/** How many of a line. Leaving the field or Enter saves, Escape takes the typing back; what is refused stays typed. */
export function LineQuantity({ line }: Props) {
  const t = useTranslations("orders.lines");
  const { commands, run } = useOrderSaving();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | undefined>(undefined);

  const save = async () => {
    if (draft === null || draft === String(line.quantity)) {
      setDraft(null);
      return setError(undefined);
    }
    const quantity = draft.trim() === "" ? Number.NaN : Number(draft);
    const result = await run((on) => commands.changeLine({ ...on, lineId: line.id, quantity }));
    setError(result.ok ? undefined : (result.error.fields.quantity ?? result.error.message));
    if (result.ok) setDraft(null);
  };
  return (
    <Input
      type="number"
      inputMode="numeric"
      min={1}
      step={1}
      aria-label={t("quantityOf", { name: line.name })}
      value={draft ?? String(line.quantity)}
      error={error}
      hint={error ? t("savedQuantity", { count: line.quantity }) : undefined}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "Escape") setDraft(null);
      }}
      fieldClassName="ml-auto w-24 max-sm:w-16"
      className="text-end"
    />
  );
}
