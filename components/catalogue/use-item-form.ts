"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import type { ItemKind } from "@/lib/catalogue/model/item-fields";
import { parsePercent } from "@/lib/catalogue/model/vat-percent";
import { parseAmount } from "@/lib/core/money";
import type { ActionResult } from "@/lib/core/result";
import type { ItemFormValues } from "./item-form-values";

export type ReadItem = Omit<ItemFormValues, "price" | "vat"> & { kind: ItemKind; priceMinor: number; vatBps: number };
/** Sends what was read from the form; on success it shows so itself. */
export type SaveItem = (item: ReadItem) => Promise<ActionResult<unknown>>;

/** Fields of the command and where the form shows them. */
const places = {
  name: "name",
  sku: "sku",
  kind: "kind",
  priceMinor: "price",
  vatBps: "vat",
  description: "description",
  instructions: "instructions",
} as const;

/** The form of an item: reads amounts, sends, and puts each refusal at its field. What was typed is never lost. */
export function useItemForm(values: ItemFormValues, currency: string, save: SaveItem) {
  const problems = useTranslations("problems");
  const router = useRouter();
  const form = useForm<ItemFormValues>({ values, resetOptions: { keepDirtyValues: true } });
  const { setError } = form;

  const submit = form.handleSubmit(async ({ price, vat, ...typed }) => {
    const [priceMinor, vatBps] = [parseAmount(price, currency), parsePercent(vat)];
    if (priceMinor === null) setError("price", { message: problems("amount.invalid") }, { shouldFocus: true });
    if (vatBps === null) setError("vat", { message: problems("import.vat") });
    if (priceMinor === null || vatBps === null) return;

    const result = await save({ ...typed, priceMinor, vatBps });
    if (result.ok) return form.reset({ ...typed, price, vat }, { keepDirtyValues: false });
    const refused = Object.entries(places).filter(([path]) => result.error.fields[path]);
    for (const [path, place] of refused) setError(place, { message: result.error.fields[path] ?? "" });
    // What stands at its field is not said twice.
    if (refused.length === 0) setError("root", { message: result.error.message });
    // The newer version comes into the form's address; saving again is then a decision.
    if (result.error.code === "item.stale") router.refresh();
  });
  return { form, submit };
}
