"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useToast } from "@/components/ui/toast";
import type { CreateProductInput } from "@/lib/catalogue/model/create-product";
import type { ProductSummary } from "@/lib/catalogue/model/product-fields";
import type { Action } from "@/lib/core/result";
import { ProductForm } from "./product-form";
import type { SearchItems } from "./product-items-field";
import type { ProductFormValues } from "./use-product-form";

type Props = {
  /** Minted with the page, so that sending the form twice makes one product. */
  id: string;
  groups: readonly { id: string; name: string }[];
  searchItems: SearchItems;
  action: Action<CreateProductInput, ProductSummary>;
};

/** Makes a product and goes to its card. */
export function NewProduct({ id, groups, searchItems, action }: Props) {
  const t = useTranslations("catalogue.product");
  const router = useRouter();
  const toast = useToast();
  const [firstId] = useState(id);

  return (
    <ProductForm
      isNew
      values={empty}
      groups={groups}
      searchItems={searchItems}
      save={async (product) => {
        const result = await action({ id: firstId, ...product });
        if (!result.ok) return result;
        toast({ title: t("created"), tone: "success" });
        router.push(`/catalogue/products/${firstId}`);
        return result;
      }}
    />
  );
}

const empty: ProductFormValues = {
  name: "",
  description: "",
  state: "draft",
  availability: "all",
  items: [],
  groupIds: [],
};
