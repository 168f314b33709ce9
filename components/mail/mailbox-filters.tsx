import { useTranslations } from "next-intl";
import { ChoiceFilter } from "@/components/ui/choice-filter";
import { FilterBar } from "@/components/ui/filter-bar";
import { TextFilter } from "@/components/ui/text-filter";
import { messageStates } from "@/lib/mail/model/delivery";

/** Narrows the mails of the demonstration. */
export function MailboxFilters() {
  const t = useTranslations("mailbox");
  return (
    <FilterBar names={["q", "state"]} search={<TextFilter label={t("search")} />}>
      <ChoiceFilter
        name="state"
        label={t("columns.state")}
        options={messageStates.map((value) => ({ value, label: t(`states.${value}`) }))}
      />
    </FilterBar>
  );
}
