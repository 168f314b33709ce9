"use client";

import { useTranslations } from "next-intl";
import { ChoiceFilter } from "@/components/ui/choice-filter";
import { DayRangeFilter } from "@/components/ui/day-range-filter";
import { FilterBar, useFilterParams } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { TextFilter } from "@/components/ui/text-filter";
import { auditKinds } from "@/lib/audit/model/audit-kinds";
import type { AuditActor } from "@/lib/audit/model/list-audit";
import { auditFilterNames } from "./audit-address";

type Props = {
  actors: readonly AuditActor[];
  /** Today in the account's zone. */
  today: string;
};

/** Who, what kind, when, from where, or by any id; what it was done to is chosen at an entry. All of it is in the address. */
export function AuditFilters({ actors, today }: Props) {
  const t = useTranslations("audit");
  return (
    <FilterBar names={auditFilterNames}>
      <WhoFilter actors={actors} />
      <ChoiceFilter
        name="kind"
        label={t("kind")}
        options={auditKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <DayRangeFilter name="at" label={t("period")} today={today} />
      <TextFilter name="source" label={t("source")} />
      <TextFilter name="id" label={t("anyId")} />
    </FilterBar>
  );
}

function WhoFilter({ actors }: { actors: readonly AuditActor[] }) {
  const t = useTranslations("audit");
  const [values, change] = useFilterParams(["who"]);
  const isListed = !values.who || actors.some(({ id }) => id === values.who);
  return (
    <Select
      aria-label={t("who")}
      placeholder={t("who")}
      value={values.who ?? ""}
      options={[
        // A client, a partner or a job was chosen at an entry.
        ...(isListed ? [] : [{ value: values.who ?? "", label: t("somebody") }]),
        ...actors.map(({ id, name, kind }) => ({ value: id, label: kind === "apiKey" ? t("key", { name }) : name })),
      ]}
      onChange={(event) => change({ who: event.target.value || null })}
      className={values.who ? "w-auto max-w-52 border-accent bg-accent-ground" : "w-auto max-w-52 text-soft"}
    />
  );
}
