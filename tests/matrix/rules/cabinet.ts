import { newId } from "@/lib/core/id";
import { type ActionRule, CUSTOMERS, type PageRule, STAFF } from "@/tests/matrix/rule";

const FILE = "app/(customer)/account/actions.ts";
/** Whoever holds a licence acts on it, and the administrator of an organisation on those that it holds. */
const HOLDERS = ["person", "blockedClient", "orgAdministrator"] as const;

function action(name: string, args: ActionRule["args"], rest: Partial<ActionRule> = {}): ActionRule {
  return { door: `${FILE}#${name}`, by: "customer", may: HOLDERS, absent: "licence.not_found", args, ...rest };
}

export const actions: readonly ActionRule[] = [
  action("revealCodeAction", ({ accountId, licenceId }) => [accountId, { licenceId }]),
  // An organisation's licence goes to a person first, and its administrator is told so.
  action("activateLicenceAction", ({ accountId, licenceId }) => [accountId, { licenceId }], {
    passes: ["licence.needs_person"],
  }),
  action("handOverLicenceAction", ({ accountId, licenceId }) => [
    accountId,
    { licenceId, email: `teacher.${newId()}@mail.example`, locale: "pl" },
  ]),
];

const anybody = {
  by: "person",
  may: [...CUSTOMERS, ...STAFF, "elsewhere", "partner", "disabled"],
} as const;

export const pages: readonly PageRule[] = [
  { door: "/(customer)/account", ...anybody, address: () => "/account", leadsTo: "/account/orders" },
  { door: "/(customer)/account/licences", ...anybody, address: () => "/account/licences" },
  { door: "/(customer)/account/profile", ...anybody, address: () => "/account/profile" },
];
