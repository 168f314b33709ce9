import { operation } from "@/lib/core/operation";
import { amendOrderInput } from "./amend-order";
import {
  addAllItemsInput,
  addLinesInput,
  assignResponsibleInput,
  changeLineInput,
  removeLineInput,
  resendOrderInput,
  saveOptionsInput,
} from "./commands";
import { exampleIds, exampleSummary } from "./order-examples";
import { orderSummary } from "./order-fields";

const tag = "Orders";
const changing = ["order.not_found", "order.stale", "order.locked", "order.frozen"] as const;
const pricing = ["order.amount_too_large", "order.too_many_units"] as const;
const choosing = [
  "order.product_not_for_sale",
  "order.product_unavailable",
  "order.item_not_in_product",
  "order.other_flow",
  "order.too_many_lines",
] as const;
const orderId = exampleIds.order;
const changed = { ...exampleSummary, version: 2 };

export const amendOrderOperation = operation({
  id: "changeOrder",
  method: "PATCH",
  path: "/orders/{orderId}",
  tag,
  summary: "Change recipient and parameters",
  description:
    "What is not given stays as it is. Another kind of recipient without a recipient clears him; a recipient comes with his kind. All of it happens or nothing.",
  input: amendOrderInput,
  output: orderSummary,
  status: 200,
  needs: "order.edit_parameters",
  errors: [
    ...changing,
    "order.recipient_type_missing",
    "order.activation_for_organization",
    "order.external_id_used",
    "order.product_unavailable",
    "order.client_blocked",
    "client.not_found",
    "client.not_a_person",
    "client.not_an_organization",
  ],
  example: { orderId, version: 1, externalId: "CRM-78", activateOnRecipient: false },
  exampleAnswer: changed,
});

export const addLinesOperation = operation({
  id: "addLines",
  method: "POST",
  path: "/orders/{orderId}/lines",
  tag,
  summary: "Add lines",
  description: "An item that is a line already gets the quantity on top. Prices are the catalogue's of this moment.",
  input: addLinesInput,
  output: orderSummary,
  status: 200,
  needs: "order.edit_lines",
  errors: [...changing, ...choosing, ...pricing],
  example: { orderId, version: 1, lines: [{ productId: exampleIds.product, itemId: exampleIds.item, quantity: 1 }] },
  exampleAnswer: { ...changed, totalMinor: 29_700, dueMinor: 29_700 },
});

export const addAllItemsOperation = operation({
  id: "addAllItems",
  method: "POST",
  path: "/orders/{orderId}/lines/all-of-product",
  tag,
  summary: "Add all items of a product",
  description: "Adds one of each active item that is no line yet; lines that are there stay as they are.",
  input: addAllItemsInput,
  output: orderSummary,
  status: 200,
  needs: "order.edit_lines",
  errors: [...changing, ...choosing, ...pricing],
  example: { orderId, version: 1, productId: exampleIds.product },
  exampleAnswer: changed,
});

export const changeLineOperation = operation({
  id: "changeLine",
  method: "PATCH",
  path: "/orders/{orderId}/lines/{lineId}",
  tag,
  summary: "Change the quantity of a line",
  input: changeLineInput,
  output: orderSummary,
  status: 200,
  needs: "order.edit_lines",
  errors: [...changing, ...pricing, "order.line_not_found"],
  example: { orderId, lineId: exampleIds.line, version: 1, quantity: 3 },
  exampleAnswer: { ...changed, totalMinor: 29_700, dueMinor: 29_700 },
});

export const removeLineOperation = operation({
  id: "removeLine",
  method: "DELETE",
  path: "/orders/{orderId}/lines/{lineId}",
  tag,
  summary: "Remove a line",
  description: "The last line stays: an order that is no longer needed is cancelled.",
  input: removeLineInput,
  output: orderSummary,
  status: 200,
  needs: "order.edit_lines",
  errors: [...changing, "order.line_not_found", "order.no_lines"],
  example: { orderId, lineId: exampleIds.line, version: 1 },
  exampleAnswer: changed,
});

export const saveOptionsOperation = operation({
  id: "replaceOptions",
  method: "PUT",
  path: "/orders/{orderId}/options",
  tag,
  summary: "Replace the options",
  description: "The list is kept exactly as it is sent, in its order; an empty one removes all options.",
  input: saveOptionsInput,
  output: orderSummary,
  status: 200,
  needs: "order.edit_parameters",
  errors: changing,
  example: { orderId, version: 1, options: [{ name: "Class", value: "5B" }] },
  exampleAnswer: changed,
});

export const assignResponsibleOperation = operation({
  id: "assignResponsible",
  method: "PUT",
  path: "/orders/{orderId}/responsible",
  tag,
  summary: "Assign the responsible",
  description:
    "From then on only he changes, confirms or cancels the order. An assigned order is handed over by its responsible himself, or taken over by an administrator once that one has left.",
  input: assignResponsibleInput,
  output: orderSummary,
  status: 200,
  needs: "order.set_responsible",
  errors: [
    "order.not_found",
    "order.stale",
    "order.assigned_meanwhile",
    "order.wrong_stage",
    "order.locked",
    "order.responsible_not_administrator",
  ],
  example: { orderId, version: 1, responsibleId: exampleIds.employee },
  exampleAnswer: { ...changed, stage: "ASSIGNED" },
});

/** Each call is a request of its own; its `Idempotency-Key` makes the repeat harmless. */
export const resendOrderOperation = operation({
  id: "resendOrder",
  method: "POST",
  path: "/orders/{orderId}/resend",
  tag,
  summary: "Send the mail of delivery again",
  description: "To the recipient's present address, with the same licences; at most five times a day for one order.",
  input: resendOrderInput.omit({ requestId: true }),
  output: orderSummary,
  status: 200,
  needs: "order.resend",
  errors: ["order.not_found", "order.resend_wrong_stage", "order.no_address", "order.resend_limit"],
  example: { orderId },
  exampleAnswer: { ...changed, stage: "CONFIRMED", grantState: "granted", version: 3 },
});
