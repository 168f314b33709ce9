"use client";

import { useTranslations } from "next-intl";
import { ChoiceFilter } from "@/components/ui/choice-filter";
import { DayRangeFilter } from "@/components/ui/day-range-filter";
import { FilterBar } from "@/components/ui/filter-bar";
import { TextFilter } from "@/components/ui/text-filter";
import { fileExtensions } from "@/lib/files/model/file-types";
import { fileSides } from "@/lib/files/model/order-files";

/** What the list of files can be narrowed by; all of it stands in the address. */
export function StorageFilters({ today }: { today: string }) {
  const t = useTranslations("files");
  return (
    <FilterBar names={["q", "type", "side", "addedFrom", "addedTo"]}>
      <TextFilter label={t("storage.search")} />
      <ChoiceFilter
        name="type"
        label={t("type")}
        options={fileExtensions.map((value) => ({ value, label: value.toUpperCase() }))}
      />
      <ChoiceFilter
        name="side"
        label={t("from")}
        options={fileSides.map((value) => ({ value, label: t(`sides.${value}`) }))}
      />
      <DayRangeFilter name="added" label={t("added")} today={today} />
    </FilterBar>
  );
}
