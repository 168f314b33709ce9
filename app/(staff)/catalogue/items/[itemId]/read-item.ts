import { notFound } from "next/navigation";
import { cache } from "react";
import { getItem } from "@/lib/catalogue/get-item";
import { getItemInput } from "@/lib/catalogue/model/item-card";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

/** The item of the address, read once for the page and its title; what is no id has no page. */
export const readItem = cache(async (itemId: string) => {
  const actor = await requireEmployeePage();
  const input = getItemInput.safeParse({ itemId });
  if (!input.success) notFound();
  return { actor, item: await pageRead(actor, (ctx) => getItem(ctx, input.data)) };
});
