"use client";

import { PackagePlus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type ItemAdding, ItemWindow } from "./item-window";
import type { OrderCommands } from "./order-commands";
import { ProductWindow } from "./product-window";

type Product = { id: string; name: string };

type Props = ItemAdding & {
  currency: string;
  clientId: string | undefined;
  listProducts: OrderCommands["listProducts"];
  quantityInOrder: ReadonlyMap<string, number>;
  /** The product whose items are offered first: that of the last line. */
  initialProduct?: Product | undefined;
  /** Why nothing can be added yet; the buttons stay but cannot be pressed. */
  closedText?: string | undefined;
};

/** First the product, then its items: Choose product, Add item (R-AGG-22 to 28). */
export function ItemPicker({ initialProduct, closedText, ...rest }: Props) {
  const t = useTranslations("orders.items");
  const [product, setProduct] = useState<Product | null>(initialProduct ?? null);
  const [shown, setShown] = useState<"products" | "items" | null>(null);
  const isClosed = closedText !== undefined;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="button"
          icon={<PackagePlus aria-hidden className="size-4" />}
          disabled={isClosed}
          onClick={() => setShown("products")}
        >
          {t("chooseProduct")}
        </Button>
        {product && (
          <>
            <span className="font-medium">{product.name}</span>
            <Button
              type="button"
              variant="primary"
              icon={<Plus aria-hidden className="size-4" />}
              disabled={isClosed}
              onClick={() => setShown("items")}
            >
              {t("addItem")}
            </Button>
          </>
        )}
      </div>
      {closedText && <p className="text-faint text-sm">{closedText}</p>}
      <ProductWindow
        open={shown === "products"}
        onOpenChange={(open) => setShown(open ? "products" : null)}
        listProducts={rest.listProducts}
        clientId={rest.clientId}
        chosenId={product?.id}
        onChosen={(chosen) => {
          setProduct(chosen);
          setShown(null);
        }}
      />
      {product && (
        <ItemWindow
          {...rest}
          open={shown === "items"}
          onOpenChange={(open) => setShown(open ? "items" : null)}
          product={product}
        />
      )}
    </div>
  );
}
