import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { OfferedProduct } from "./order-commands";

type Props = {
  products: readonly OfferedProduct[];
  pickedId: string | undefined;
  onPicked: (id: string) => void;
  /** A double click takes the product at once. */
  onTaken: (product: OfferedProduct) => void;
};

/** Products as radio buttons with what is in them. */
export function ProductChoices({ products, pickedId, onPicked, onTaken }: Props) {
  const t = useTranslations("orders.products");
  if (products.length === 0) return <p className="py-6 text-center text-faint">{t("nothingFound")}</p>;
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="sr-only">{t("title")}</legend>
      {products.map((product) => (
        <label
          key={product.id}
          onDoubleClick={() => product.isForSale && onTaken(product)}
          className="flex cursor-pointer items-start gap-2.5 rounded-md border border-transparent px-2 py-2 hover:bg-hover has-checked:border-accent has-checked:bg-accent-ground has-disabled:cursor-not-allowed has-disabled:text-faint"
        >
          <input
            type="radio"
            name="product"
            value={product.id}
            checked={product.id === pickedId}
            disabled={!product.isForSale}
            onChange={() => onPicked(product.id)}
            className="mt-0.5 size-4 shrink-0 accent-accent pointer-coarse:size-5"
          />
          <span className="min-w-0 flex-1">
            <span className="font-medium">{product.name}</span>
            {product.description && <span className="block text-faint text-sm">{product.description}</span>}
          </span>
          {product.isForSale ? (
            <span className="shrink-0 text-faint text-sm">{t("itemCount", { count: product.items.length })}</span>
          ) : (
            <Badge>{t("notForSale")}</Badge>
          )}
        </label>
      ))}
    </fieldset>
  );
}
