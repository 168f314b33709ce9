import type { ItemKind } from "@/lib/catalogue/model/item-fields";
import { percentText } from "@/lib/catalogue/model/vat-percent";
import { decimalAmount, decimalSign } from "@/lib/core/money";

/** An item as it stands in the form: amounts as people type them. */
export type ItemFormValues = {
  name: string;
  sku: string;
  kind: ItemKind;
  price: string;
  vat: string;
  description: string;
  instructions: string;
};

type Item = Omit<ItemFormValues, "price" | "vat"> & { priceMinor: number; vatBps: number; currency: string };

/** The form of an item that exists, with the fractions written as the reader's language does. */
export function itemFormValues(item: Item, locale: string): ItemFormValues {
  const { name, sku, kind, description, instructions } = item;
  const written = (number: string) => number.replace(".", decimalSign(locale));
  const price = written(decimalAmount(item.priceMinor, item.currency));
  return { name, sku, kind, description, instructions, price, vat: written(percentText(item.vatBps)) };
}
