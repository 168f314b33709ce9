import { newId } from "@/lib/core/id";
import { FREE_CODES, type Place } from "@/tests/matrix/place";
import type { OperationRule } from "@/tests/matrix/rule";

/** A key with all functions, and one with the same that reaches only the orders it made. */
const KEYS = ["apiKey", "ownKey"] as const;

type Path = OperationRule["path"];
type Body = NonNullable<OperationRule["body"]>;

/** About nothing in particular: a list, or something new. */
function open(door: string, path: string, body?: Body, rest: Partial<OperationRule> = {}): OperationRule {
  return { door, may: KEYS, path: () => path, ...(body && { body }), ...rest };
}

/** About one order: a key that does not reach it is told that there is none, whatever its functions. */
function onOrder(door: string, below: Path, body?: Body, rest: Partial<OperationRule> = {}): OperationRule {
  const path: Path = (place) => `/orders/${place.orderId}${below(place)}`;
  return { door, may: KEYS, absent: "order.not_found", scoped: true, path, ...(body && { body }), ...rest };
}

function onOne(
  door: string,
  absent: string,
  path: Path,
  body?: Body,
  rest: Partial<OperationRule> = {},
): OperationRule {
  return { door, may: KEYS, absent, path, ...(body && { body }), ...rest };
}

const newOrder = (own: Place, other: Place = own) => ({
  externalId: `SHOP-${newId()}`,
  recipientKind: "person",
  recipient: { clientId: own.clientId },
  lines: [{ productId: other.productId, itemId: other.itemId, quantity: 1 }],
});
const seen = ({ version }: Place) => ({ version });
const nothing = () => ({});
const lineOf = ({ productId, moreItemId }: Place) => ({ productId, itemId: moreItemId, quantity: 1 });
const foreignProduct = "product.not_found";

const orders: readonly OperationRule[] = [
  open("placeOrder", "/orders", (place) => newOrder(place), {
    absent: "client.not_found",
    inner: [{ what: "a product", body: (own, other) => newOrder(own, other), answer: foreignProduct }],
  }),
  open("listOrders", "/orders"),
  onOrder("getOrder", () => ""),
  onOrder(
    "changeOrder",
    () => "",
    (place) => ({ ...seen(place), externalId: "SHOP-1" }),
  ),
  onOrder(
    "addLines",
    () => "/lines",
    (place) => ({ ...seen(place), lines: [lineOf(place)] }),
    {
      inner: [
        { what: "a product", body: (own, other) => ({ ...seen(own), lines: [lineOf(other)] }), answer: foreignProduct },
      ],
    },
  ),
  onOrder(
    "addAllItems",
    () => "/lines/all-of-product",
    (place) => ({ ...seen(place), productId: place.productId }),
  ),
  onOrder(
    "changeLine",
    ({ lineId }) => `/lines/${lineId}`,
    (place) => ({ ...seen(place), quantity: 5 }),
  ),
  onOrder("removeLine", ({ lineId }) => `/lines/${lineId}`, seen, { passes: ["order.no_lines"] }),
  onOrder("getOptions", () => "/options"),
  onOrder(
    "replaceOptions",
    () => "/options",
    (place) => ({ ...seen(place), options: [{ name: "Class", value: "6A" }] }),
  ),
  open("listResponsibles", "/responsibles"),
  onOrder(
    "assignResponsible",
    () => "/responsible",
    ({ version, responsibleId }) => ({ version, responsibleId }),
    {
      inner: [
        {
          what: "an employee",
          body: (own, other) => ({ ...seen(own), responsibleId: other.responsibleId }),
          answer: "order.responsible_not_administrator",
        },
      ],
    },
  ),
  onOrder(
    "confirmOrder",
    () => "/confirm",
    (place) => ({ ...seen(place), acknowledgeUnpaid: true }),
  ),
  onOrder("cancelOrder", () => "/cancel", seen),
  onOne("resendOrder", "order.not_found", ({ confirmedOrderId }) => `/orders/${confirmedOrderId}/resend`, nothing, {
    scoped: true,
  }),
  onOrder("getOrderHistory", () => "/history"),
  onOrder("listMessages", () => "/messages"),
  onOrder("listLicences", () => "/licences"),
];

const itemFields = { name: "Chemistry 9", priceMinor: 100, vatBps: 2_300 };
const productFields = (itemId: string) => ({ name: `Chemistry ${newId()}`, state: "for_sale", itemIds: [itemId] });
const item: Path = ({ itemId }) => `/items/${itemId}`;
const archived = () => ({ version: 1 });

const catalogue: readonly OperationRule[] = [
  open("listProductsForSale", "/products/for-sale"),
  open("listProducts", "/products"),
  onOne("getProduct", "product.not_found", ({ productId }) => `/products/${productId}`),
  open("createProduct", "/products", ({ itemId }) => productFields(itemId), { absent: "product.item_unknown" }),
  onOne(
    "changeProduct",
    "product.not_found",
    ({ productId }) => `/products/${productId}`,
    ({ itemId }) => ({ version: 1, ...productFields(itemId) }),
    {
      inner: [
        {
          what: "an item",
          body: (_, other) => ({ version: 1, ...productFields(other.itemId) }),
          answer: "product.item_unknown",
        },
      ],
    },
  ),
  open("listItems", "/items"),
  onOne("getItem", "item.not_found", item),
  open("createItem", "/items", () => ({ kind: "licence", ...itemFields })),
  onOne("changeItem", "item.not_found", item, () => ({ version: 1, ...itemFields })),
  onOne("archiveItem", "item.not_found", (place) => `${item(place)}/archive`, archived),
  onOne("restoreItem", "item.not_found", (place) => `${item(place)}/restore`, archived, {
    passes: ["item.wrong_state"],
  }),
  onOne(
    "uploadCodes",
    "item.not_found",
    ({ codeItemId }) => `/items/${codeItemId}/codes`,
    () => ({
      codes: Array.from({ length: FREE_CODES }, () => `NEW-${newId()}`),
    }),
  ),
];

const client: Path = ({ clientId }) => `/clients/${clientId}`;
const organization: Path = ({ organizationId }) => `/clients/${organizationId}`;
const named = { locale: "pl", firstName: "Ida", lastName: "Nowa" };
const bank = { title: "Second", holder: "School 6", accountNumber: "PL 1" };
const noClient = "client.not_found";

const clients: readonly OperationRule[] = [
  open("listClients", "/clients"),
  onOne("getClient", noClient, client),
  open("registerPerson", "/clients/persons", () => ({ email: `new.${newId()}@mail.example`, ...named })),
  open("registerOrganization", "/clients/organizations", () => ({ name: "School 6", email: "", locale: "pl" })),
  onOne(
    "changePerson",
    noClient,
    ({ clientId }) => `/clients/persons/${clientId}`,
    () => ({ version: 1, ...named }),
  ),
  onOne(
    "changeOrganization",
    noClient,
    ({ organizationId }) => `/clients/organizations/${organizationId}`,
    () => ({ version: 1, name: "School 6", email: "", locale: "pl" }),
  ),
  onOne("blockClient", noClient, (place) => `${client(place)}/block`, nothing),
  onOne("unblockClient", noClient, (place) => `${client(place)}/unblock`, nothing),
  onOne(
    "setClientGroups",
    noClient,
    (place) => `${client(place)}/groups`,
    ({ groupId }) => ({ version: 1, groupIds: [groupId] }),
    {
      inner: [
        {
          what: "a group",
          body: (_, other) => ({ version: 1, groupIds: [other.groupId] }),
          answer: "client.group_not_found",
        },
      ],
    },
  ),
  open("listGroups", "/client-groups"),
  onOne(
    "addRequisites",
    noClient,
    (place) => `${organization(place)}/requisites`,
    () => bank,
  ),
  onOne("removeRequisites", noClient, (place) => `${organization(place)}/requisites/${place.requisitesId}`, nothing),
];

export const operations: readonly OperationRule[] = [
  ...orders,
  ...catalogue,
  ...clients,
  // What a key may learn about itself, and about the company it works for, needs no function.
  open("getOwnKey", "/me", undefined, { may: [...KEYS, "weakKey"] }),
  open("getAccount", "/account", undefined, { may: [...KEYS, "weakKey"] }),
];
