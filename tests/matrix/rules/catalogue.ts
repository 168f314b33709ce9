import { newId } from "@/lib/core/id";
import { FREE_CODES, type Place } from "@/tests/matrix/place";
import { type ActionRule, aFile, type PageRule, type RouteRule, STAFF } from "@/tests/matrix/rule";

const FILE = "app/(staff)/catalogue/actions.ts";
const DESK = ["administrator", "operator"] as const;
const elsewhere = ["elsewhere", "partner"] as const;

function action(name: string, args: ActionRule["args"], rest: Partial<ActionRule> = {}): ActionRule {
  return { door: `${FILE}#${name}`, by: "employee", may: DESK, args, ...rest };
}

const itemFields = { sku: "", name: "Chemistry 9", description: "", instructions: "", priceMinor: 100, vatBps: 2_300 };
const productFields = (itemIds: string[], groupIds: string[] = []) => ({
  name: `Chemistry ${newId()}`,
  description: "",
  state: "for_sale",
  availability: groupIds.length > 0 ? "groups" : "all",
  itemIds,
  groupIds,
});
const onItem = ({ itemId }: Place) => ({ itemId, version: 1 });
const TABLE = "sku,name,kind,price,vat\n";

export const actions: readonly ActionRule[] = [
  action("createItemAction", () => [{ id: newId(), kind: "licence", ...itemFields }]),
  action("changeItemAction", (place) => [{ ...onItem(place), ...itemFields }], { absent: "item.not_found" }),
  action("archiveItemAction", (place) => [onItem(place)], { absent: "item.not_found" }),
  // An active item cannot be restored: it is told so, and nothing else is kept from him.
  action("restoreItemAction", (place) => [onItem(place)], { absent: "item.not_found", passes: ["item.wrong_state"] }),
  action("uploadCodesAction", ({ codeItemId }) => [codeItemId, aFile(`NEW-${newId()}`)], { absent: "item.not_found" }),
  action("removeFreeCodesAction", ({ codeItemId }) => [{ itemId: codeItemId, free: FREE_CODES }], {
    absent: "item.not_found",
  }),
  action("createProductAction", ({ itemId }) => [{ id: newId(), ...productFields([itemId]) }], {
    absent: "product.item_unknown",
    inner: [
      {
        what: "a group",
        args: (own, other) => [{ id: newId(), ...productFields([own.itemId], [other.groupId]) }],
        answer: "product.group_unknown",
      },
    ],
  }),
  action("changeProductAction", ({ productId, itemId }) => [{ productId, version: 1, ...productFields([itemId]) }], {
    absent: "product.not_found",
    inner: [
      {
        what: "an item",
        args: (own, other) => [{ productId: own.productId, version: 1, ...productFields([other.itemId]) }],
        answer: "product.item_unknown",
      },
    ],
  }),
  action("searchItemsAction", () => ["Algebra"], { givesList: true }),
  action("previewImportAction", () => [aFile(`${TABLE}X-1,Chemistry 9,licence,1.00,23\n`)]),
  action("importItemsAction", () => [aFile(`${TABLE}X-${newId()},Chemistry 9,licence,1.00,23\n`)]),
];

const desk = { by: "employee", may: [...DESK, ...elsewhere] } as const;
const card = { by: "employee", may: DESK, isAboutOne: true } as const;

export const pages: readonly PageRule[] = [
  // It shows nothing: whoever comes is led on, and asked there.
  {
    door: "/(staff)/catalogue",
    by: "employee",
    may: [...STAFF, ...elsewhere],
    address: () => "/catalogue",
    leadsTo: "/catalogue/items",
  },
  { door: "/(staff)/catalogue/import", ...desk, address: () => "/catalogue/import" },
  { door: "/(staff)/catalogue/items", ...desk, address: () => "/catalogue/items" },
  { door: "/(staff)/catalogue/items/new", ...desk, address: () => "/catalogue/items/new" },
  { door: "/(staff)/catalogue/items/[itemId]", ...card, address: ({ itemId }) => `/catalogue/items/${itemId}` },
  {
    door: "/(staff)/catalogue/items/[itemId]/codes",
    ...card,
    address: ({ codeItemId }) => `/catalogue/items/${codeItemId}/codes`,
  },
  { door: "/(staff)/catalogue/products", ...desk, address: () => "/catalogue/products" },
  { door: "/(staff)/catalogue/products/new", ...desk, address: () => "/catalogue/products/new" },
  {
    door: "/(staff)/catalogue/products/[productId]",
    ...card,
    address: ({ productId }) => `/catalogue/products/${productId}`,
  },
];

export const routes: readonly RouteRule[] = [
  // A table with invented rows, the same for everybody.
  {
    door: "GET /(staff)/catalogue/import/sample",
    answers: { everyone: 200 },
    address: () => "/catalogue/import/sample",
  },
];
