import { changeProduct } from "@/lib/catalogue/change-product";
import { getProduct } from "@/lib/catalogue/get-product";
import { changeProductOperation, getProductOperation } from "@/lib/catalogue/model/product-operations";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(getProductOperation, getProduct),
  apiRoute(changeProductOperation, changeProduct),
);
