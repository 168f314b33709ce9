import { newId } from "@/lib/core/id";
import type { Place } from "@/tests/matrix/place";
import { type ActionRule, CUSTOMERS, type PageRule, STAFF } from "@/tests/matrix/rule";

const FILE = "app/(staff)/orders/actions.ts";
const DESK = ["administrator", "operator"] as const;
const onOrder = ({ orderId, version }: Place) => ({ orderId, version });

/** Commands about one order: whoever does not see it is told that there is none, whatever his functions. */
function onOne(name: string, args: ActionRule["args"], rest: Partial<ActionRule> = {}): ActionRule {
  const common = { by: "employee", may: DESK, absent: "order.not_found", scoped: true } as const;
  return { door: `${FILE}#${name}`, ...common, args, ...rest };
}

const newOrder = (own: Place, other: Place = own) => ({
  orderId: newId(),
  recipientKind: "person",
  recipient: { clientId: own.clientId },
  lines: [{ productId: other.productId, itemId: other.itemId, quantity: 1 }],
});

export const actions: readonly ActionRule[] = [
  {
    door: `${FILE}#createOrderAction`,
    by: "employee",
    may: DESK,
    args: (place) => [newOrder(place)],
    absent: "client.not_found",
    inner: [
      { what: "a product", args: (own, other) => [newOrder(own, other)], answer: "product.not_found" },
      {
        what: "an item",
        args: (own, other) => [
          { ...newOrder(own), lines: [{ productId: own.productId, itemId: other.itemId, quantity: 1 }] },
        ],
        answer: "order.item_not_in_product",
      },
    ],
  },
  onOne("addLinesAction", (place) => [{ ...onOrder(place), lines: [lineOf(place)] }], {
    inner: [
      {
        what: "a product",
        args: (own, other) => [{ ...onOrder(own), lines: [lineOf(other)] }],
        answer: "product.not_found",
      },
    ],
  }),
  onOne("addAllItemsAction", (place) => [{ ...onOrder(place), productId: place.productId }], {
    inner: [
      {
        what: "a product",
        args: (own, other) => [{ ...onOrder(own), productId: other.productId }],
        answer: "product.not_found",
      },
    ],
  }),
  onOne("changeLineAction", (place) => [{ ...onOrder(place), lineId: place.lineId, quantity: 5 }], {
    inner: [
      {
        what: "a line",
        args: (own, other) => [{ ...onOrder(own), lineId: other.lineId, quantity: 5 }],
        answer: "order.line_not_found",
      },
    ],
  }),
  onOne("removeLineAction", (place) => [{ ...onOrder(place), lineId: place.lineId }], {
    // It is the only line, and an order keeps one.
    passes: ["order.no_lines"],
    inner: [
      {
        what: "a line",
        args: (own, other) => [{ ...onOrder(own), lineId: other.lineId }],
        answer: "order.line_not_found",
      },
    ],
  }),
  onOne("changeRecipientAction", (place) => [recipientOf(place, place)], {
    inner: [{ what: "a client", args: (own, other) => [recipientOf(own, other)], answer: "client.not_found" }],
  }),
  onOne("changeParametersAction", (place) => [{ ...onOrder(place), externalId: "CRM-1" }]),
  onOne("assignResponsibleAction", (place) => [{ ...onOrder(place), responsibleId: place.responsibleId }], {
    inner: [
      {
        what: "an employee",
        args: (own, other) => [{ ...onOrder(own), responsibleId: other.responsibleId }],
        answer: "order.responsible_not_administrator",
      },
    ],
  }),
  onOne("confirmOrderAction", (place) => [{ ...onOrder(place), acknowledgeUnpaid: true }]),
  onOne("cancelOrderAction", (place) => [onOrder(place)]),
  onOne("saveOptionsAction", (place) => [{ ...onOrder(place), options: [{ name: "Class", value: "6A" }] }]),
  onOne("resendOrderAction", (place) => [{ orderId: place.confirmedOrderId, requestId: newId() }]),
  onOne("viewCodesAction", (place) => [{ orderId: place.confirmedOrderId }]),
  {
    door: `${FILE}#searchRecipientsAction`,
    by: "employee",
    may: [...DESK, "accountant"],
    args: () => [{ query: "Berg" }],
  },
  {
    door: `${FILE}#listOffersAction`,
    by: "employee",
    may: DESK,
    args: (place) => [{ clientId: place.clientId }],
  },
];

function lineOf({ productId, moreItemId }: Place) {
  return { productId, itemId: moreItemId, quantity: 1 };
}

function recipientOf(own: Place, other: Place) {
  return { ...onOrder(own), recipientKind: "person", recipient: { clientId: other.strangerId } };
}

const card = {
  by: "employee",
  may: ["administrator", "operator", "accountant"],
  isAboutOne: true,
  scoped: true,
} as const;

export const pages: readonly PageRule[] = [
  { door: "/(staff)/orders", by: "employee", may: [...STAFF, "elsewhere", "partner"], address: () => "/orders" },
  { door: "/(staff)/orders/new", by: "employee", may: [...DESK, "elsewhere", "partner"], address: () => "/orders/new" },
  { door: "/(staff)/orders/[orderId]", ...card, address: ({ orderId }) => `/orders/${orderId}` },
  { door: "/(staff)/orders/[orderId]/history", ...card, address: ({ orderId }) => `/orders/${orderId}/history` },
  { door: "/(staff)/orders/[orderId]/options", ...card, address: ({ orderId }) => `/orders/${orderId}/options` },
  { door: "/(staff)/orders/[orderId]/messages", ...card, address: ({ orderId }) => `/orders/${orderId}/messages` },
  {
    door: "/(staff)/orders/[orderId]/files",
    ...card,
    may: DESK,
    address: ({ orderId }) => `/orders/${orderId}/files`,
  },
  {
    door: "/(staff)/orders/incoming",
    by: "employee",
    may: [...STAFF, "elsewhere", "partner"],
    address: () => "/orders/incoming",
  },
  {
    // What another company sold to the employee's own: nobody of the seller comes in here, its own desk has the order.
    door: "/(staff)/orders/incoming/[accountId]/[orderId]",
    by: "employee",
    may: ["partner"],
    but: { administrator: "404", operator: "404", contractor: "404", accountant: "404", elsewhere: "404" },
    isAboutOne: true,
    address: ({ accountId, orderId }) => `/orders/incoming/${accountId}/${orderId}`,
  },
  {
    door: "/(customer)/account/orders",
    by: "person",
    may: [...CUSTOMERS, ...STAFF, "elsewhere", "partner", "disabled"],
    address: () => "/account/orders",
  },
  {
    door: "/(customer)/account/[accountId]/orders/[orderId]",
    by: "customer",
    may: ["person", "blockedClient", "orgAdministrator", "orgSupervisor", "orgManager"],
    isAboutOne: true,
    address: ({ accountId, orderId }) => `/account/${accountId}/orders/${orderId}`,
  },
];
