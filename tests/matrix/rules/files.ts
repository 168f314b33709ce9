import type { Place } from "@/tests/matrix/place";
import { type CallerName, CUSTOMERS, type OperationRule, type RouteRule } from "@/tests/matrix/rule";

const SEE_AS_CUSTOMERS: readonly CallerName[] = [
  "person",
  "blockedClient",
  "orgAdministrator",
  "orgSupervisor",
  "orgManager",
];
/** Whoever has no session; everybody else has one, and what he does not reach does not exist for him. */
const strangers = { nobody: 401, disabledPerson: 401, apiKey: 401, ownKey: 401, weakKey: 401, everyone: 404 } as const;

/** The door through which each comes: as staff, as a customer, or as staff of the company that was sold to. */
function doorOf(caller: CallerName): string {
  const isCustomer = CUSTOMERS.some((name) => name === caller);
  return isCustomer ? "cabinet" : caller === "partner" ? "incoming" : "staff";
}

function answers(own: number, asCustomer = own): RouteRule["answers"] {
  const customers = Object.fromEntries(SEE_AS_CUSTOMERS.map((name) => [name, asCustomer]));
  return {
    ...strangers,
    administrator: own,
    operator: own,
    accountant: 403,
    contractor: 404,
    orgGuest: 404,
    partner: asCustomer,
    ...customers,
  };
}

const oneFile = ({ accountId, orderId, fileId }: Place, caller: CallerName) =>
  `/files/${doorOf(caller)}/${accountId}/${orderId}/${fileId}`;
const ONE = "/files/[door]/[accountId]/[orderId]/[fileId]";

/** The files of the cast have no bytes, so whoever gets so far is told that the file was altered (503). */
const ALTERED = 503;

export const routes: readonly RouteRule[] = [
  { door: `GET ${ONE}`, answers: answers(ALTERED), absent: 404, comesThrough: [ALTERED], address: oneFile },
  { door: `HEAD ${ONE}`, answers: answers(ALTERED), absent: 404, comesThrough: [ALTERED], address: oneFile },
  // A customer takes away what his side brought, and this one the seller brought.
  { door: `DELETE ${ONE}`, answers: answers(200, 403), absent: 404, comesThrough: [200], address: oneFile },
  {
    door: "POST /files/[door]/[accountId]/[orderId]",
    answers: answers(201),
    absent: 404,
    comesThrough: [201],
    address: ({ accountId, orderId }, caller) => `/files/${doorOf(caller)}/${accountId}/${orderId}?name=note.txt`,
    body: "Room 12",
    headers: { "content-type": "application/octet-stream" },
  },
];

const about = { may: ["apiKey", "ownKey"], scoped: true } as const;
const path = ({ orderId, fileId }: Place) => `/orders/${orderId}/files/${fileId}`;

export const operations: readonly OperationRule[] = [
  { door: "listOrderFiles", ...about, absent: "order.not_found", path: ({ orderId }) => `/orders/${orderId}/files` },
  {
    door: "uploadOrderFile",
    ...about,
    absent: "order.not_found",
    path: ({ orderId }) => `/orders/${orderId}/files?name=note.txt`,
    bytes: "Room 12",
  },
  { door: "getOrderFile", ...about, absent: "file.not_found", path },
  {
    door: "downloadOrderFile",
    ...about,
    absent: "file.not_found",
    path: (place) => `${path(place)}/content`,
    passes: ["file.altered"],
  },
  { door: "removeOrderFile", ...about, absent: "order.not_found", path },
];
