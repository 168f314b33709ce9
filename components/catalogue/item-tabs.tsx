import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { ItemCard } from "@/lib/catalogue/model/item-card";

type Props = { item: Pick<ItemCard, "id" | "codes">; current: "data" | "codes" };

/** The parts of an item's card; only items of codes have the second. */
export function ItemTabs({ item, current }: Props) {
  const t = useTranslations("catalogue.item");
  if (!item.codes) return null;
  const href = `/catalogue/items/${item.id}`;
  const tabs = [
    { href, label: t("data"), isCurrent: current === "data" },
    { href: `${href}/codes`, label: t("codes"), isCurrent: current === "codes", count: item.codes.free },
  ];
  return <LinkTabs label={t("parts")} tabs={tabs} />;
}
