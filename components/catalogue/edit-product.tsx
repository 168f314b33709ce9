"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useToast } from "@/components/ui/toast";
import type { ChangeProductInput } from "@/lib/catalogue/model/change-product";
import type { ProductCard } from "@/lib/catalogue/model/product-card";
import type { ProductSummary } from "@/lib/catalogue/model/product-fields";
import type { Action } from "@/lib/core/result";
import { ProductForm } from "./product-form";
import type { SearchItems } from "./product-items-field";

type Props = {
  product: ProductCard;
  groups: readonly { id: string; name: string }[];
  searchItems: SearchItems;
  action: Action<ChangeProductInput, ProductSummary>;
};

/** Changes a product in place. */
export function EditProduct({ product, groups, searchItems, action }: Props) {
  const t = useTranslations("catalogue.product");
  const toast = useToast();
  const values = useMemo(() => {
    const { name, description, state, availability, items } = product;
    return { name, description, state, availability, items, groupIds: product.groups.map((group) => group.id) };
  }, [product]);
  return (
    <ProductForm
      isNew={false}
      values={values}
      groups={groups}
      searchItems={searchItems}
      save={async (fields) => {
        const result = await action({ productId: product.id, version: product.version, ...fields });
        if (result.ok) toast({ title: t("saved"), tone: "success" });
        return result;
      }}
    />
  );
}
