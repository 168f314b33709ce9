"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import type { ActionError } from "@/lib/core/result";
import type { OrderCard } from "@/lib/orders/model/order-card";
import { NewerOptions } from "./newer-options";
import { useOrderSaving } from "./order-saving";
import { useOptionRows } from "./use-option-rows";

type Option = OrderCard["options"][number];

/** Any number of names and values, kept by Save; leaving with something unsaved asks first (R-AGG-39 to 41). */
export function OptionsForm({ order }: { order: Pick<OrderCard, "options"> }) {
  const t = useTranslations("orders.options");
  const common = useTranslations("common");
  const { commands, run } = useOrderSaving();
  const { rows, setRows, add, isChanged, newer, keep, takeNewer } = useOptionRows(order.options);
  const [isRunning, setRunning] = useState(false);
  const [refused, setRefused] = useState<ActionError | null>(null);
  useLeaveWarning(isChanged ? t("leaveQuestion") : null);

  const change = (key: number, part: Partial<Option>) => {
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
    setRefused(null);
  };
  const save = async () => {
    setRunning(true);
    const options = rows.map(({ name, value }) => ({ name, value }));
    const result = await run((on) => commands.saveOptions({ ...on, options }));
    setRunning(false);
    setRefused(result.ok ? null : result.error);
    if (result.ok) keep(options);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      className="flex flex-col gap-3"
    >
      {newer && <NewerOptions options={newer} onTake={takeNewer} />}
      {rows.length === 0 && <p className="text-faint">{t("empty")}</p>}
      {rows.map((row, index) => (
        <div key={row.key} className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)_auto] items-start gap-2">
          <Input
            aria-label={t("nameOf", { position: index + 1 })}
            placeholder={t("name")}
            value={row.name}
            maxLength={100}
            error={refused?.fields[`options.${index}.name`]}
            onChange={(event) => change(row.key, { name: event.target.value })}
          />
          <Input
            aria-label={t("valueOf", { position: index + 1 })}
            placeholder={t("value")}
            value={row.value}
            maxLength={1_000}
            error={refused?.fields[`options.${index}.value`]}
            onChange={(event) => change(row.key, { value: event.target.value })}
          />
          <IconButton
            label={t("remove", { position: index + 1 })}
            icon={<Trash2 aria-hidden className="size-4" />}
            onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
          />
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="button" icon={<Plus aria-hidden className="size-4" />} onClick={add}>
          {t("add")}
        </Button>
        <Button variant="primary" pending={isRunning}>
          {common("save")}
        </Button>
        {isChanged && <span className="text-sm text-warning">{common("unsaved")}</span>}
      </div>
    </form>
  );
}
