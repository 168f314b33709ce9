import { useTranslations } from "next-intl";
import { Fact, FactList } from "@/components/ui/fact-list";
import { MoneyText } from "@/components/ui/money-text";
import { Panel } from "@/components/ui/panel";
import type { ProductCard } from "@/lib/catalogue/model/product-card";

/** A product for those who may look but not change. */
export function ProductFacts({ product }: { product: ProductCard }) {
  const t = useTranslations("catalogue");
  const groups = product.groups.map((group) => group.name).join(", ");
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <Panel title={t("product.items")}>
        <ol className="flex list-inside list-decimal flex-col gap-1 marker:text-faint">
          {product.items.map((item) => (
            <li key={item.id}>
              {item.name} · <MoneyText amountMinor={item.priceMinor} currency={item.currency} />
            </li>
          ))}
        </ol>
      </Panel>
      <Panel>
        <FactList stacked>
          <Fact label={t("fields.description")}>{product.description}</Fact>
          <Fact label={t("fields.availability")}>{t(`product.${product.availability}`)}</Fact>
          {product.availability === "groups" && <Fact label={t("fields.groups")}>{groups}</Fact>}
        </FactList>
      </Panel>
    </div>
  );
}
