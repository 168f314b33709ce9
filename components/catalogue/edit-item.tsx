"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useToast } from "@/components/ui/toast";
import type { ChangeItemInput } from "@/lib/catalogue/model/change-item";
import type { ItemCard } from "@/lib/catalogue/model/item-card";
import type { ItemSummary } from "@/lib/catalogue/model/item-fields";
import type { Action } from "@/lib/core/result";
import { ItemForm } from "./item-form";
import { itemFormValues } from "./item-form-values";

type Props = { item: ItemCard; action: Action<ChangeItemInput, ItemSummary> };

/** Changes an item in place. */
export function EditItem({ item, action }: Props) {
  const t = useTranslations("catalogue.item");
  const toast = useToast();
  const locale = useLocale();
  const values = useMemo(() => itemFormValues(item, locale), [item, locale]);
  return (
    <ItemForm
      isNew={false}
      values={values}
      currency={item.currency}
      save={async ({ kind: _fixed, ...fields }) => {
        const result = await action({ itemId: item.id, version: item.version, ...fields });
        if (result.ok) toast({ title: t("saved"), tone: "success" });
        return result;
      }}
    />
  );
}
