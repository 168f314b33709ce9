import { readdirSync } from "node:fs";
import { listApiKeys } from "@/lib/accounts/list-api-keys";
import { listAudit } from "@/lib/audit/list-audit";
import { listAuditActors } from "@/lib/audit/list-audit-actors";
import { listItems } from "@/lib/catalogue/list-items";
import { listProductGroups } from "@/lib/catalogue/list-product-groups";
import { listProducts } from "@/lib/catalogue/list-products";
import { listProductsForSale } from "@/lib/catalogue/list-products-for-sale";
import { listItemsInput } from "@/lib/catalogue/model/list-items";
import { listProductsInput } from "@/lib/catalogue/model/list-products";
import { listClients } from "@/lib/clients/list-clients";
import { listGroups } from "@/lib/clients/list-groups";
import { searchClients } from "@/lib/clients/search-clients";
import { listMailbox } from "@/lib/mail/list-mailbox";
import { listResponsibles } from "@/lib/orders/list-responsibles";
import { listEmployees } from "@/lib/people/list-employees";
import { listInvitations } from "@/lib/people/list-invitations";
import type { ReadContext } from "@/lib/server/context";
import type { Place } from "@/tests/matrix/place";
import { describe, expect, test } from "@/tests/support/test";

import { named, orderIds, saidBy, staffCallers, twoCompanies } from "@/tests/support/two-companies";

/** Lists of a whole company, and what of a place they name. */
const ofCompany: Record<string, { ask: (ctx: ReadContext) => Promise<unknown>; names: (place: Place) => string[] }> = {
  "clients/list-clients": {
    ask: (ctx) => listClients(ctx, {}),
    names: (place) => [place.clientId, place.organizationId],
  },
  "clients/search-clients": {
    ask: (ctx) => searchClients(ctx, { query: "Berg" }),
    names: (place) => [place.clientId],
  },
  "clients/list-groups": { ask: (ctx) => listGroups(ctx), names: ({ groupId }) => [groupId] },
  "catalogue/list-items": { ask: (ctx) => listItems(ctx, listItemsInput.parse({})), names: ({ itemId }) => [itemId] },
  "catalogue/list-products": {
    ask: (ctx) => listProducts(ctx, listProductsInput.parse({})),
    names: ({ productId }) => [productId],
  },
  "catalogue/list-products-for-sale": {
    ask: (ctx) => listProductsForSale(ctx, {}),
    names: ({ productId, itemId }) => [productId, itemId],
  },
  "catalogue/list-product-groups": { ask: (ctx) => listProductGroups(ctx), names: ({ groupId }) => [groupId] },
  "people/list-employees": { ask: (ctx) => listEmployees(ctx), names: ({ employeeId }) => [employeeId] },
  "people/list-invitations": { ask: (ctx) => listInvitations(ctx), names: ({ invitedId }) => [invitedId] },
  "orders/list-responsibles": { ask: (ctx) => listResponsibles(ctx), names: ({ responsibleId }) => [responsibleId] },
  "accounts/list-api-keys": { ask: (ctx) => listApiKeys(ctx), names: ({ apiKeyId }) => [apiKeyId] },
  "audit/list-audit": { ask: (ctx) => listAudit(ctx, { kinds: [] }), names: orderIds },
  "audit/list-audit-actors": { ask: (ctx) => listAuditActors(ctx), names: ({ responsibleId }) => [responsibleId] },
  "mail/list-mailbox": { ask: (ctx) => listMailbox(ctx, {}), names: ({ messageId }) => [messageId] },
};
const OF_ORDERS = [
  "orders/list-orders",
  "files/list-storage",
  "orders/list-my-orders",
  "orders/list-my-licences",
  "orders/list-incoming-orders",
];
/** About one order, which the matrix asks for at its doors; about the person himself; or for jobs of ours. */
const ELSEWHERE = [
  ...["files/list-order-files", "mail/list-messages-of-order", "orders/list-licences-of-order"],
  ...["people/list-my-sessions", "people/list-my-sign-ins", "people/list-workplaces"],
  ...["files/list-unknown-keys", "orders/list-covered-orders"],
];

describe("P-R1 P-R6 of another company nothing is", () => {
  test("left out of these tests: every list and search is looked at", () => {
    const found = readdirSync("lib", { recursive: true, encoding: "utf8" })
      .filter((path) => /^\w+\/(list|search)-[\w-]+\.ts$/.test(path))
      .map((path) => path.replace(/\.ts$/, ""));
    expect(found.length).toBeGreaterThan(20);
    expect(found.sort()).toEqual([...Object.keys(ofCompany), ...OF_ORDERS, ...ELSEWHERE].sort());
  });

  test("in any list of a company, whoever of it asks", async ({ as, account }) => {
    const { mine, theirs } = await twoCompanies(account, as);
    for (const [list, { ask, names }] of Object.entries(ofCompany)) {
      const answers = new Map<string, string>();
      for (const [caller, { ctx }] of Object.entries(staffCallers(as)))
        answers.set(caller, await saidBy(() => ask(ctx)));
      for (const [caller, said] of answers) expect(named(said, theirs, names), `${list}, ${caller}`).toEqual([]);
      expect(named(answers.get("administrator") ?? "", mine, names).length, list).toBeGreaterThan(0);
      // The preset of a contractor reaches no list but that of his orders, and who is responsible for them.
      if (list !== "orders/list-responsibles") expect(answers.get("contractor"), list).toBe("");
      else expect(answers.get("contractor")).not.toContain(account.staff.olga.id);
    }
  });
});
