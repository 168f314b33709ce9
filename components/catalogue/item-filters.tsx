"use client";

import { useTranslations } from "next-intl";
import { ChoiceFilter } from "@/components/ui/choice-filter";
import { FilterBar } from "@/components/ui/filter-bar";
import { TextFilter } from "@/components/ui/text-filter";
import { itemKinds, itemStates } from "@/lib/catalogue/model/item-fields";

/** What the list of items can be narrowed by; all of it stands in the address. */
export function ItemFilters() {
  const t = useTranslations("catalogue");
  return (
    <FilterBar names={["q", "kind", "state"]} search={<TextFilter label={t("item.search")} />}>
      <ChoiceFilter
        name="kind"
        label={t("fields.kind")}
        options={itemKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <ChoiceFilter
        name="state"
        label={t("fields.state")}
        options={itemStates.map((value) => ({ value, label: t(`itemStates.${value}`) }))}
      />
    </FilterBar>
  );
}
