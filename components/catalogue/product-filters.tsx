"use client";

import { useTranslations } from "next-intl";
import { ChoiceFilter } from "@/components/ui/choice-filter";
import { FilterBar } from "@/components/ui/filter-bar";
import { TextFilter } from "@/components/ui/text-filter";
import { productStates } from "@/lib/catalogue/model/product-fields";

/** What the list of products can be narrowed by; all of it stands in the address. */
export function ProductFilters() {
  const t = useTranslations("catalogue");
  return (
    <FilterBar names={["q", "state"]} search={<TextFilter label={t("product.search")} />}>
      <ChoiceFilter
        name="state"
        label={t("fields.state")}
        options={productStates.map((value) => ({ value, label: t(`productStates.${value}`) }))}
      />
    </FilterBar>
  );
}
