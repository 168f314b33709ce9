import { useTranslations } from "next-intl";
import { ChoiceFilter } from "@/components/ui/choice-filter";
import { FilterBar } from "@/components/ui/filter-bar";
import { TextFilter } from "@/components/ui/text-filter";
import { roles } from "@/lib/core/functions";
import { employeeStates } from "@/lib/people/model/staff";

/** Narrows the list of the staff. */
export function StaffFilters() {
  const t = useTranslations("people");
  return (
    <FilterBar names={["q", "role", "state"]} search={<TextFilter label={t("search")} />}>
      <ChoiceFilter
        name="role"
        label={t("role")}
        options={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
      />
      <ChoiceFilter
        name="state"
        label={t("state")}
        options={employeeStates.map((value) => ({ value, label: t(`states.${value}`) }))}
      />
    </FilterBar>
  );
}
