import { ChoiceFilter } from "@/components/ui/choice-filter";
import { DayRangeFilter } from "@/components/ui/day-range-filter";
import { FilterBar } from "@/components/ui/filter-bar";
import { MoneyRangeFilter } from "@/components/ui/money-range-filter";
import { StageBadge } from "@/components/ui/stage-badge";
import { TextFilter } from "@/components/ui/text-filter";

export function FilterSamples() {
  return (
    <FilterBar names={["q", "stage", "createdFrom", "createdTo", "sumMin", "sumMax"]}>
      <TextFilter label="Search in orders" />
      <ChoiceFilter
        name="stage"
        label="Stage"
        options={(["NEW", "ASSIGNED", "CONFIRMED"] as const).map((value) => ({
          value,
          label: <StageBadge stage={value} />,
        }))}
      />
      <DayRangeFilter name="created" label="Created" today="2026-11-21" />
      <MoneyRangeFilter name="sum" label="Sum" currency="EUR" />
    </FilterBar>
  );
}
