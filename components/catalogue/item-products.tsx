import Link from "next/link";
import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { ItemCard } from "@/lib/catalogue/model/item-card";
import { ProductStateBadge } from "./product-state-badge";

/** The products that offer an item. */
export function ItemProducts({ products }: { products: ItemCard["products"] }) {
  const t = useTranslations("catalogue.item");
  return (
    <Panel title={t("inProducts")}>
      {products.length === 0 ? (
        <p className="text-faint">{t("inNone")}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {products.map((product) => (
            <li key={product.id} className="flex flex-wrap items-center justify-between gap-2">
              <Link href={`/catalogue/products/${product.id}`} className="link min-w-0">
                {product.name}
              </Link>
              <ProductStateBadge state={product.state} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
