import { useTranslations } from "next-intl";
import { ChoiceFilter } from "@/components/ui/choice-filter";
import { FilterBar } from "@/components/ui/filter-bar";
import { licenceStages } from "@/lib/orders/model/licence-stages";
import { paymentStatuses } from "@/lib/orders/model/my-orders";

/** Narrows a list over several companies by how far an order is and what is paid. */
export function StateFilters() {
  const t = useTranslations("stages");
  return (
    <FilterBar names={["stage", "payment"]}>
      <ChoiceFilter
        name="stage"
        label={t("stageLabel")}
        options={licenceStages.map((value) => ({ value, label: t(`stage.${value}`) }))}
      />
      <ChoiceFilter
        name="payment"
        label={t("paymentLabel")}
        options={paymentStatuses.map((value) => ({ value, label: t(`payment.${value}`) }))}
      />
    </FilterBar>
  );
}
