import { listProductsForSale } from "@/lib/catalogue/list-products-for-sale";
import { listProductsForSaleOperation } from "@/lib/catalogue/model/product-operations";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(listProductsForSaleOperation, async (ctx, input) => ({ items: await listProductsForSale(ctx, input) })),
);
