import { createProduct } from "@/lib/catalogue/create-product";
import { listProducts } from "@/lib/catalogue/list-products";
import { listProductsOperation } from "@/lib/catalogue/model/list-products";
import { createProductOperation } from "@/lib/catalogue/model/product-operations";
import { newId } from "@/lib/core/id";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(listProductsOperation, listProducts),
  apiRoute(createProductOperation, (ctx, input) => createProduct(ctx, { ...input, id: newId() })),
);
