import { listProducts } from "@/lib/catalogue/list-products";
import { listProductsOperation } from "@/lib/catalogue/model/list-products";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(listProductsOperation, listProducts),
);
