"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { itemKinds } from "@/lib/catalogue/model/item-fields";
import type { ItemFormValues } from "./item-form-values";
import { type SaveItem, useItemForm } from "./use-item-form";

type Props = {
  values: ItemFormValues;
  currency: string;
  /** An item that exists keeps its kind. */
  isNew: boolean;
  save: SaveItem;
};

/** What an item says and costs. Prices are typed as decimals in the account's currency, VAT in percent. */
export function ItemForm({ values, currency, isNew, save }: Props) {
  const t = useTranslations("catalogue");
  const common = useTranslations("common");
  const router = useRouter();
  const { form, submit } = useItemForm(values, currency, save);
  const { register, formState, reset } = form;
  const { errors } = formState;
  const [optional] = useState(common("optional"));
  return (
    <form onSubmit={submit} className="flex max-w-3xl flex-col gap-4" noValidate>
      <Input label={t("fields.name")} error={errors.name?.message} autoFocus={isNew} {...register("name")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t("fields.kind")}
          hint={isNew ? t("item.kindHint") : undefined}
          error={errors.kind?.message}
          disabled={!isNew}
          options={itemKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          {...register("kind")}
        />
        <Input
          label={t("fields.sku")}
          optionalText={optional}
          hint={t("item.skuHint")}
          error={errors.sku?.message}
          {...register("sku")}
        />
        <Input
          label={t("fields.price")}
          inputMode="decimal"
          autoComplete="off"
          trailing={<span className="pr-2">{currency}</span>}
          className="pr-12 text-end"
          error={errors.price?.message}
          {...register("price")}
        />
        <Input
          label={t("fields.vat")}
          inputMode="decimal"
          autoComplete="off"
          trailing={<span className="pr-2">%</span>}
          className="text-end"
          error={errors.vat?.message}
          {...register("vat")}
        />
      </div>
      <Textarea
        label={t("fields.description")}
        optionalText={optional}
        error={errors.description?.message}
        {...register("description")}
      />
      <Textarea
        label={t("fields.instructions")}
        optionalText={optional}
        hint={t("item.instructionsHint")}
        error={errors.instructions?.message}
        {...register("instructions")}
      />
      <FormError message={errors.root?.message} />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" pending={formState.isSubmitting}>
          {isNew ? t("item.createButton") : common("save")}
        </Button>
        {isNew ? (
          <Button type="button" onClick={() => router.back()}>
            {common("cancel")}
          </Button>
        ) : (
          formState.isDirty && (
            <Button type="button" variant="plain" onClick={() => reset(values, { keepDirtyValues: false })}>
              {t("item.discard")}
            </Button>
          )
        )}
      </div>
    </form>
  );
}
