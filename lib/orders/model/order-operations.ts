import { z } from "zod";
import { operation } from "@/lib/core/operation";
import { cancelOrderInput, confirmOrderInput, placeOrderInput } from "./commands";
import { listOrdersQuery } from "./list-orders-query";
import { orderCard } from "./order-card";
import { exampleCard, exampleIds, exampleRow, exampleSummary } from "./order-examples";
import { orderId, orderSummary } from "./order-fields";
import { orderRow } from "./order-list";

const tag = "Orders";
const changing = ["order.not_found", "order.stale", "order.locked", "order.wrong_stage"] as const;

/** R-UNI-33: the external id makes the repeat harmless even without a request key. */
export const placeOrderOperation = operation({
  id: "placeOrder",
  method: "POST",
  path: "/orders",
  tag,
  summary: "Create an order",
  description:
    "Makes an order of the licence flow with source `api`. The recipient is a known client or a new person; prices, totals and number are the server's. An `externalId` that this key has used before answers with the existing order if the content is the same, and with 409 otherwise.",
  input: placeOrderInput,
  output: orderSummary,
  status: 201,
  needs: "order.create",
  errors: [
    "order.already_exists",
    "order.external_id_used",
    "order.product_not_for_sale",
    "order.product_unavailable",
    "order.item_not_in_product",
    "order.other_flow",
    "order.amount_too_large",
    "order.too_many_units",
    "order.client_blocked",
    "order.activation_for_organization",
    "order.recipient_type_missing",
    "client.not_found",
    "client.not_a_person",
    "client.not_an_organization",
  ],
  example: {
    externalId: "CRM-77",
    recipientKind: "person",
    recipient: { email: "anna.berg@example.org", firstName: "Anna", lastName: "Berg", locale: "pl" },
    activateOnRecipient: true,
    lines: [
      {
        productId: exampleIds.product,
        itemId: exampleIds.item,
        quantity: 2,
      },
    ],
    options: [{ name: "Class", value: "5B" }],
  },
  exampleAnswer: exampleSummary,
});

/** A page of orders, newest first unless sorted otherwise. */
export const listOrdersOperation = operation({
  id: "listOrders",
  method: "GET",
  path: "/orders",
  tag,
  summary: "List orders",
  description: "All filters together must hold. Pass `nextCursor` as `cursor` to go on; it is null on the last page.",
  input: listOrdersQuery,
  output: z.object({
    items: z.array(orderRow).describe("The rows of this page."),
    nextCursor: z.string().nullable().describe("Pass it as `cursor` to go on; null on the last page."),
    previousCursor: z.string().nullable().describe("Pass it as `cursor` to go back; null on the first page."),
  }),
  status: 200,
  errors: [],
  example: { stage: ["NEW", "ASSIGNED"], payment: "paid", sort: "created", direction: "desc", limit: "50" },
  exampleAnswer: { items: [exampleRow], nextCursor: null, previousCursor: null },
});

export const getOrderOperation = operation({
  id: "getOrder",
  method: "GET",
  path: "/orders/{orderId}",
  tag,
  summary: "Read an order",
  input: z.strictObject({ orderId }),
  output: orderCard.omit({ can: true }),
  status: 200,
  errors: ["order.not_found"],
  example: { orderId: exampleIds.order },
  exampleAnswer: exampleCard,
});

export const confirmOrderOperation = operation({
  id: "confirmOrder",
  method: "POST",
  path: "/orders/{orderId}/confirm",
  tag,
  summary: "Confirm an order",
  description:
    "Freezes the composition and hands the licences to the recipient, at once or, when codes are short, as soon as they come in (stage `AWAITING_DELIVERY`). An unpaid order needs `acknowledgeUnpaid`.",
  input: confirmOrderInput,
  output: orderSummary,
  status: 200,
  needs: "order.confirm",
  errors: [...changing, "order.unpaid", "order.recipient_missing", "order.no_lines"],
  example: { orderId: exampleIds.order, version: 3, acknowledgeUnpaid: true },
  exampleAnswer: { ...exampleSummary, version: 4, stage: "CONFIRMED", grantState: "granted" },
});

export const cancelOrderOperation = operation({
  id: "cancelOrder",
  method: "POST",
  path: "/orders/{orderId}/cancel",
  tag,
  summary: "Cancel an order",
  description: "Possible until it is confirmed. Codes reserved for it go to the next order that waits for them.",
  input: cancelOrderInput,
  output: orderSummary,
  status: 200,
  needs: "order.cancel",
  errors: changing,
  example: { orderId: exampleIds.order, version: 3 },
  exampleAnswer: { ...exampleSummary, version: 4, stage: "CANCELLED" },
});
