import { useFormatter, useTranslations } from "next-intl";
import { Fact, FactList } from "@/components/ui/fact-list";
import { MoneyText } from "@/components/ui/money-text";
import type { ItemCard } from "@/lib/catalogue/model/item-card";

/** An item for those who may look but not change. */
export function ItemFacts({ item }: { item: ItemCard }) {
  const t = useTranslations("catalogue");
  const format = useFormatter();
  return (
    <FactList>
      <Fact label={t("fields.name")}>{item.name}</Fact>
      <Fact label={t("fields.kind")}>{t(`kinds.${item.kind}`)}</Fact>
      <Fact label={t("fields.sku")}>{item.sku}</Fact>
      <Fact label={t("fields.price")}>
        <MoneyText amountMinor={item.priceMinor} currency={item.currency} />
      </Fact>
      <Fact label={t("fields.vat")}>{format.number(item.vatBps / 10_000, "percent")}</Fact>
      <Fact label={t("fields.description")}>{item.description}</Fact>
      <Fact label={t("fields.instructions")}>{item.instructions}</Fact>
    </FactList>
  );
}
