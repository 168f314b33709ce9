import type { z } from "zod";
import type { SearchParams } from "@/components/ui/list-address";
import { type ListOrdersInput, listOrdersInput } from "@/lib/orders/model/order-list";

/** The parameters of the list's address that narrow it. */
export const orderFilterNames = [
  "q",
  "stage",
  "payment",
  "kind",
  "responsible",
  "totalMin",
  "totalMax",
  "createdFrom",
  "createdTo",
  "item",
  "source",
] as const;

const DIGITS = /^\d{1,13}$/;

/**
 * The list that an address asks for. An address is written by people and old links too: what is no filter is left out,
 * so that the rest of it still works.
 */
export function orderListOf(params: SearchParams): z.output<typeof listOrdersInput> {
  const one = (name: string) => {
    const value = params[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const many = (name: string) => one(name)?.split(",").filter(Boolean);
  const amount = (name: string) => {
    const text = one(name);
    return text && DIGITS.test(text) ? Number(text) : undefined;
  };
  const sort = one("sort") ?? "-created";
  const kinds = many("kind");
  const wanted: Record<keyof ListOrdersInput, unknown> = {
    search: one("q"),
    stage: many("stage"),
    payment: many("payment"),
    flow: undefined,
    source: many("source"),
    recipientKind: kinds?.length === 1 ? kinds[0] : undefined,
    clientId: one("client"),
    responsibleId: one("responsible"),
    item: one("item"),
    totalFromMinor: amount("totalMin"),
    totalToMinor: amount("totalMax"),
    createdFrom: one("createdFrom"),
    createdTo: one("createdTo"),
    sort: sort.replace(/^-/, ""),
    direction: sort.startsWith("-") ? "desc" : "asc",
    cursor: one("after") ?? one("before"),
    limit: undefined,
  };
  const shape = listOrdersInput.shape;
  const valid = Object.entries(shape).filter(
    ([name, schema]) => schema.safeParse(wanted[name as keyof ListOrdersInput]).success, // The names of the schema.
  );
  return listOrdersInput.parse(
    Object.fromEntries(valid.map(([name]) => [name, wanted[name as keyof ListOrdersInput]])), // The same names.
  );
}
