import { useTranslations } from "next-intl";
import { useId } from "react";
import type { UseFormRegister } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field";
import type { ProductFormValues } from "./use-product-form";

type Props = {
  groups: readonly { id: string; name: string }[];
  register: UseFormRegister<ProductFormValues>;
  error: string | undefined;
};

/** The groups of clients to which a product is open. */
export function GroupsField({ groups, register, error }: Props) {
  const t = useTranslations("catalogue");
  const id = useId();
  return (
    <fieldset aria-describedby={error ? id : undefined} className="flex flex-col gap-2">
      <legend className="mb-1 font-medium text-sm text-soft">{t("fields.groups")}</legend>
      {groups.length === 0 && <p className="text-faint">{t("product.noGroups")}</p>}
      {groups.map((group) => (
        <Checkbox key={group.id} label={group.name} value={group.id} {...register("groupIds")} />
      ))}
      <FieldError id={id} message={error} />
    </fieldset>
  );
}
