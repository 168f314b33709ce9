"use client";

import { useTranslations } from "next-intl";
import { Button } from "./button";
import { useFilterParams } from "./filter-bar";
import { Input } from "./input";
import { RangeFilter } from "./range-filter";
import { useDates } from "./use-dates";

const DAY_MS = 86_400_000;

type Props = {
  /** In the address: `<name>From=2026-03-01&<name>To=2026-03-31`, both days included. */
  name: string;
  label: string;
  /** Today in the account's zone, `2026-03-31`: the browser's own day may be another one. */
  today: string;
};

/** From a calendar day to another; which instants these days hold is decided by the server in the account's zone. */
export function DayRangeFilter({ name, label, today }: Props) {
  const t = useTranslations("ui.filter");
  const write = useDates();
  const [fromName, toName] = [`${name}From`, `${name}To`];
  const [values, change] = useFilterParams([fromName, toName]);
  const [from, to] = [values[fromName] ?? null, values[toName] ?? null];
  const shown = (day: string | null) => (day && isDay(day) ? write(new Date(`${day}T12:00:00Z`), "day") : "…");
  const choose = (days: number) => change({ [fromName]: dayBefore(today, days - 1), [toName]: today });

  return (
    <RangeFilter label={from || to ? `${label}: ${shown(from)} – ${shown(to)}` : label} isSet={Boolean(from || to)}>
      <div className="flex flex-wrap gap-1.5">
        <Button type="button" size="small" onClick={() => choose(1)}>
          {t("today")}
        </Button>
        <Button type="button" size="small" onClick={() => choose(7)}>
          {t("days7")}
        </Button>
        <Button type="button" size="small" onClick={() => choose(30)}>
          {t("days30")}
        </Button>
      </div>
      <Input
        label={t("fromDay")}
        type="date"
        value={from ?? ""}
        max={to ?? undefined}
        onChange={(event) => change({ [fromName]: event.target.value || null })}
      />
      <Input
        label={t("toDay")}
        type="date"
        value={to ?? ""}
        min={from ?? undefined}
        onChange={(event) => change({ [toName]: event.target.value || null })}
      />
    </RangeFilter>
  );
}

/** What stands in the address may be anything; only a real day is drawn. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T12:00:00Z`));
}

function dayBefore(today: string, days: number): string {
  return new Date(Date.parse(`${today}T12:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);
}
