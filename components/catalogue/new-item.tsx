"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useToast } from "@/components/ui/toast";
import type { CreateItemInput } from "@/lib/catalogue/model/create-item";
import type { ItemSummary } from "@/lib/catalogue/model/item-fields";
import type { Action } from "@/lib/core/result";
import { ItemForm } from "./item-form";
import type { ItemFormValues } from "./item-form-values";

type Props = {
  /** Minted with the page, so that sending the form twice makes one item. */
  id: string;
  currency: string;
  vat: string;
  action: Action<CreateItemInput, ItemSummary>;
};

/** Adds an item and goes to its card; items with codes go on to the upload. */
export function NewItem({ id, currency, vat, action }: Props) {
  const t = useTranslations("catalogue.item");
  const router = useRouter();
  const toast = useToast();
  const [firstId] = useState(id);
  const [values] = useState<ItemFormValues>(() => ({ ...empty, vat }));

  return (
    <ItemForm
      isNew
      values={values}
      currency={currency}
      save={async (item) => {
        const result = await action({ id: firstId, ...item });
        if (!result.ok) return result;
        toast({ title: t("created"), tone: "success" });
        router.push(`/catalogue/items/${firstId}${item.kind === "licence_code" ? "/codes" : ""}`);
        return result;
      }}
    />
  );
}

const empty: ItemFormValues = {
  name: "",
  sku: "",
  kind: "licence",
  price: "",
  vat: "",
  description: "",
  instructions: "",
};
