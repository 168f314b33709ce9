import { notFound } from "next/navigation";
import { cache } from "react";
import { getProduct } from "@/lib/catalogue/get-product";
import { getProductInput } from "@/lib/catalogue/model/product-card";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

/** The product of the address, read once for the page and its title; what is no id has no page. */
export const readProduct = cache(async (productId: string) => {
  const actor = await requireEmployeePage();
  const input = getProductInput.safeParse({ productId });
  if (!input.success) notFound();
  return { actor, product: await pageRead(actor, (ctx) => getProduct(ctx, input.data)) };
});
