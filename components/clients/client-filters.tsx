import { useTranslations } from "next-intl";
import { ChoiceFilter } from "@/components/ui/choice-filter";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectFilter } from "@/components/ui/select-filter";
import { TextFilter } from "@/components/ui/text-filter";

type Props = { names: readonly string[]; groups: readonly { id: string; name: string }[] };

/** Narrows the list of clients. */
export function ClientFilters({ names, groups }: Props) {
  const t = useTranslations("clients");
  return (
    <FilterBar names={names} search={<TextFilter label={t("search")} />}>
      <ChoiceFilter
        name="kind"
        label={t("kind")}
        options={(["person", "organization"] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      {groups.length > 0 && (
        <SelectFilter
          name="group"
          label={t("group")}
          options={groups.map((group) => ({ value: group.id, label: group.name }))}
        />
      )}
      <ChoiceFilter
        name="state"
        label={t("state")}
        options={(["open", "blocked"] as const).map((value) => ({ value, label: t(value) }))}
      />
    </FilterBar>
  );
}
