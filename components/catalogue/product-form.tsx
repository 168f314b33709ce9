"use client";

import { useTranslations } from "next-intl";
import { Controller } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { productStates } from "@/lib/catalogue/model/product-fields";
import { GroupsField } from "./groups-field";
import { ProductItemsField, type SearchItems } from "./product-items-field";
import { type ProductFormValues, type SaveProduct, useProductForm } from "./use-product-form";

type Props = {
  values: ProductFormValues;
  groups: readonly { id: string; name: string }[];
  isNew: boolean;
  searchItems: SearchItems;
  save: SaveProduct;
};

/** A product: its text, state, items in their order, and to whom it is open. */
export function ProductForm({ values, groups, isNew, searchItems, save }: Props) {
  const t = useTranslations("catalogue");
  const common = useTranslations("common");
  const { form, submit } = useProductForm(values, save);
  const { register, control, formState, watch, reset } = form;
  const { errors } = formState;
  const [state, availability] = watch(["state", "availability"]);
  return (
    <form onSubmit={submit} className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]" noValidate>
      <Panel>
        <div className="flex flex-col gap-4">
          <Input label={t("fields.name")} error={errors.name?.message} autoFocus={isNew} {...register("name")} />
          <Textarea
            label={t("fields.description")}
            optionalText={common("optional")}
            error={errors.description?.message}
            {...register("description")}
          />
          <Controller
            control={control}
            name="items"
            render={({ field }) => (
              <ProductItemsField
                items={field.value}
                onChange={field.onChange}
                search={searchItems}
                error={errors.items?.message}
              />
            )}
          />
        </div>
      </Panel>
      <div className="flex flex-col gap-4">
        <Panel>
          <div className="flex flex-col gap-4">
            <RadioGroup
              label={t("fields.state")}
              options={productStates.map((value) => ({ value, label: t(`productStates.${value}`) }))}
              hint={t(`product.stateHint.${state}`)}
              error={errors.state?.message}
              {...register("state")}
            />
            <RadioGroup
              shape="list"
              label={t("fields.availability")}
              options={[
                { value: "all", label: t("product.all"), hint: t("product.allHint") },
                { value: "groups", label: t("product.groups"), hint: t("product.groupsHint") },
              ]}
              error={errors.availability?.message}
              {...register("availability")}
            />
            {availability === "groups" && (
              <GroupsField groups={groups} register={register} error={errors.groupIds?.message} />
            )}
          </div>
        </Panel>
        <FormError message={errors.root?.message} />
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" pending={formState.isSubmitting}>
            {isNew ? t("product.createButton") : common("save")}
          </Button>
          {!isNew && formState.isDirty && (
            <Button type="button" variant="plain" onClick={() => reset(values, { keepDirtyValues: false })}>
              {t("item.discard")}
            </Button>
          )}
        </div>
      </div>
    </form>
  );
}
