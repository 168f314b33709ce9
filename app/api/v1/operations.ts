import { listItemsOperation } from "@/lib/catalogue/model/list-items";
import { listProductsOperation } from "@/lib/catalogue/model/list-products";
import { uploadCodesOperation } from "@/lib/catalogue/model/upload-codes";
import type { Operation } from "@/lib/core/operation";
import {
  cancelOrderOperation,
  confirmOrderOperation,
  getOrderOperation,
  listOrdersOperation,
  placeOrderOperation,
} from "@/lib/orders/model/order-operations";

/** Every operation of the API, as `openapi.json` tells them. A test compares the list with the route files. */
export const operations: readonly Operation[] = [
  placeOrderOperation,
  listOrdersOperation,
  getOrderOperation,
  confirmOrderOperation,
  cancelOrderOperation,
  listItemsOperation,
  listProductsOperation,
  uploadCodesOperation,
];
