"use client";

import { useTranslations } from "next-intl";
import { useFilterParams } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";

/** One responsible, or the orders that have none yet. */
export function ResponsibleFilter({ responsibles }: { responsibles: readonly { id: string; name: string }[] }) {
  const t = useTranslations("orders.list");
  const [values, change] = useFilterParams(["responsible"]);
  return (
    <Select
      aria-label={t("responsible")}
      placeholder={t("responsible")}
      value={values.responsible ?? ""}
      options={[
        { value: "none", label: t("noResponsible") },
        ...responsibles.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => change({ responsible: event.target.value || null })}
      className={values.responsible ? "w-auto max-w-52 border-accent bg-accent-ground" : "w-auto max-w-52 text-soft"}
    />
  );
}
