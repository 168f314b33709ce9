import { getOrder } from "@/lib/orders/get-order";
import { saveOptionsOperation } from "@/lib/orders/model/order-change-operations";
import { getOptionsOperation } from "@/lib/orders/model/order-detail-operations";
import { requireOrderInSight } from "@/lib/orders/rules/require-visible-order";
import { saveOptions } from "@/lib/orders/save-options";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(getOptionsOperation, getOrder),
  apiRoute(saveOptionsOperation, saveOptions, requireOrderInSight),
);
