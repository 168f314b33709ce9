import { listProducts } from "@/lib/catalogue/list-products";
import { listProductsOperation } from "@/lib/catalogue/model/list-products";
import { apiRoute } from "@/lib/server/api-route";

export const GET = apiRoute(listProductsOperation, listProducts);
