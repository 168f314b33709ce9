import { newId } from "@/lib/core/id";
import { resendOrderOperation } from "@/lib/orders/model/order-change-operations";
import { resendOrder } from "@/lib/orders/resend-order";
import { requireOrderInSight } from "@/lib/orders/rules/require-visible-order";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(
    resendOrderOperation,
    (ctx, input) => resendOrder(ctx, { ...input, requestId: newId() }),
    requireOrderInSight,
  ),
);
