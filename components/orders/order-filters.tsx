"use client";

import { useTranslations } from "next-intl";
import { ChoiceFilter } from "@/components/ui/choice-filter";
import { DayRangeFilter } from "@/components/ui/day-range-filter";
import { FilterBar } from "@/components/ui/filter-bar";
import { MoneyRangeFilter } from "@/components/ui/money-range-filter";
import { SelectFilter } from "@/components/ui/select-filter";
import { TextFilter } from "@/components/ui/text-filter";
import { licenceStages } from "@/lib/orders/model/licence-stages";
import { orderFilterNames } from "./order-address";
import { OrderStage } from "./order-stage";

type Props = {
  currency: string;
  /** Today in the account's zone. */
  today: string;
  responsibles: readonly { id: string; name: string }[];
};

/** A filter for every column of the list; all of them stand in the address (R-UNI-41). */
export function OrderFilters({ currency, today, responsibles }: Props) {
  const t = useTranslations("orders.list");
  const stages = useTranslations("stages");
  const payments = (["unpaid", "partial", "paid"] as const).map((value) => ({
    value,
    label: stages(`payment.${value}`),
  }));
  return (
    <FilterBar
      names={orderFilterNames}
      search={<TextFilter label={t("search")} placeholder={t("searchPlaceholder")} />}
    >
      <ChoiceFilter
        name="stage"
        label={t("stage")}
        options={licenceStages.map((stage) => ({ value: stage, label: <OrderStage stage={stage} /> }))}
      />
      <ChoiceFilter name="payment" label={t("payment")} options={payments} />
      <ChoiceFilter
        name="kind"
        label={t("recipientKind")}
        options={[
          { value: "person", label: t("person") },
          { value: "organization", label: t("organization") },
        ]}
      />
      <SelectFilter
        name="responsible"
        label={t("responsible")}
        options={[
          { value: "none", label: t("noResponsible") },
          ...responsibles.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <MoneyRangeFilter name="total" label={t("sum")} currency={currency} />
      <DayRangeFilter name="created" label={t("created")} today={today} />
      <TextFilter name="item" label={t("item")} />
      <ChoiceFilter
        name="source"
        label={t("source")}
        options={(["panel", "site", "app", "api"] as const).map((value) => ({ value, label: t(`sources.${value}`) }))}
      />
    </FilterBar>
  );
}
