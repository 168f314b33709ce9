"use client";

import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import type { ProductItem } from "@/lib/catalogue/model/product-card";
import type { Availability, ProductState } from "@/lib/catalogue/model/product-fields";
import type { ActionResult } from "@/lib/core/result";

export type ChosenItem = Pick<ProductItem, "id" | "name" | "sku" | "kind" | "state">;

export type ProductFormValues = {
  name: string;
  description: string;
  state: ProductState;
  availability: Availability;
  items: ChosenItem[];
  groupIds: string[];
};

export type ReadProduct = Omit<ProductFormValues, "items"> & { itemIds: string[] };
/** Sends what was read from the form; on success it shows so itself. */
export type SaveProduct = (product: ReadProduct) => Promise<ActionResult<unknown>>;

/** Fields of the command and where the form shows them. */
const places = {
  name: "name",
  description: "description",
  state: "state",
  availability: "availability",
  itemIds: "items",
  groupIds: "groupIds",
} as const;

/** The form of a product: sends it and puts each refusal at its field. What was typed is never lost. */
export function useProductForm(values: ProductFormValues, save: SaveProduct) {
  const router = useRouter();
  const form = useForm<ProductFormValues>({ values, resetOptions: { keepDirtyValues: true } });

  const submit = form.handleSubmit(async (typed) => {
    const { items, ...fields } = typed;
    const groupIds = fields.availability === "groups" ? fields.groupIds : [];
    const result = await save({ ...fields, groupIds, itemIds: items.map((item) => item.id) });
    if (result.ok) return form.reset({ ...typed, groupIds });
    const refused = Object.entries(places).filter(([path]) => result.error.fields[path]);
    for (const [path, place] of refused) form.setError(place, { message: result.error.fields[path] ?? "" });
    // What stands at its field is not said twice.
    if (refused.length === 0) form.setError("root", { message: result.error.message });
    if (result.error.code === "product.stale") router.refresh();
  });
  return { form, submit };
}
