import { readdirSync } from "node:fs";
import { and, eq, inArray, sql } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { orders } from "@/db/schema/orders";
import { listApiKeys } from "@/lib/accounts/list-api-keys";
import { listAudit } from "@/lib/audit/list-audit";
import { listAuditActors } from "@/lib/audit/list-audit-actors";
import { listItems } from "@/lib/catalogue/list-items";
import { listProductGroups } from "@/lib/catalogue/list-product-groups";
import { listProducts } from "@/lib/catalogue/list-products";
import { listProductsForSale } from "@/lib/catalogue/list-products-for-sale";
import { listItemsInput } from "@/lib/catalogue/model/list-items";
import { listProductsInput } from "@/lib/catalogue/model/list-products";
import { viewCodes } from "@/lib/catalogue/view-codes";
import { listClients } from "@/lib/clients/list-clients";
import { listGroups } from "@/lib/clients/list-groups";
import { searchClients } from "@/lib/clients/search-clients";
import type { Actor, CustomerActor, PartnerActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { staffFunctions } from "@/lib/core/functions";
import { newId } from "@/lib/core/id";
import { getStorageFigures } from "@/lib/files/get-storage-figures";
import { listOrderFiles } from "@/lib/files/list-order-files";
import { listStorage } from "@/lib/files/list-storage";
import { listStorageInput } from "@/lib/files/model/list-storage";
import { listMailbox } from "@/lib/mail/list-mailbox";
import { getMyOrder } from "@/lib/orders/get-my-order";
import { getMyOrderHistory } from "@/lib/orders/get-my-order-history";
import { listIncomingOrders } from "@/lib/orders/list-incoming-orders";
import { listMyLicences } from "@/lib/orders/list-my-licences";
import { listMyOrders } from "@/lib/orders/list-my-orders";
import { listOrders } from "@/lib/orders/list-orders";
import { listResponsibles } from "@/lib/orders/list-responsibles";
import { listOrdersInput } from "@/lib/orders/model/order-list";
import { listEmployees } from "@/lib/people/list-employees";
import { listInvitations } from "@/lib/people/list-invitations";
import type { ReadContext, WriteContext } from "@/lib/server/context";
import { aPlace, type Place } from "@/tests/matrix/place";
import { aTestAccount, type TestAccount } from "./support/builders/account";
import { aMembership, anOrganization, aPerson } from "./support/builders/clients";
import { describe, expect, NOW, test } from "./support/test";
import { accountant, actorOf, administrator, apiKey, contractor, customer, operator } from "./support/who";

/** Out of scope is out of every list, search and count (promises R1, R3, R5-R7): each kind of caller against each list. */
const NOTE = "pays late, be careful";

/** A company with things of everybody, beside another one with the same. */
async function aCompany(account: TestAccount, staff: WriteContext) {
  const place = (wish: Partial<Parameters<typeof aPlace>[1]> = {}) => aPlace(staff, { account, ...wish });
  const [anna, nora] = [await aPerson(staff), await aPerson(staff, { firstName: "Nora" })];
  const [school, academy] = [await anOrganization(staff), await anOrganization(staff, { name: "Academy" })];
  const members = new Map<string, Awaited<ReturnType<typeof aPerson>>>();
  for (const level of ["administrator", "supervisor", "manager", "guest"] as const) {
    const member = await aPerson(staff, { firstName: level });
    await aMembership(staff, school.id, member.id, level);
    members.set(level, member);
  }
  const organization = (id: string) => ({ id, kind: "organization" });
  const places = {
    ofAnna: await place({ buyer: { id: anna.id, kind: "person" } }),
    ofNora: await place({ buyer: { id: nora.id, kind: "person" } }),
    ofSchool: await place({ buyer: organization(school.id) }),
    ofManager: await place({ buyer: organization(school.id), ordererId: members.get("manager")?.id }),
    ofAcademy: await place({ buyer: organization(academy.id) }),
    ofKey: await place({ placedByKeyId: account.apiKeyId }),
    ofContractor: await place(),
  };
  const all = Object.values(places);
  const ids = (given: Place[]) => given.flatMap(({ orderId, confirmedOrderId }) => [orderId, confirmedOrderId]);
  const { kirill, piotr, ivan } = account.staff;
  const onOrders = (some: Place[]) => and(eq(orders.accountId, account.id), inArray(orders.id, ids(some)));
  await staff.tx.update(orders).set({ managerId: piotr.id, responsibleId: ivan.id }).where(onOrders(all));
  await staff.tx
    .update(orders)
    .set({ contractorId: kirill.id })
    .where(onOrders([places.ofContractor]));
  await staff.tx.update(clients).set({ notes: NOTE }).where(eq(clients.accountId, account.id));
  await viewCodes(staff, { orderId: places.ofAnna.confirmedOrderId });
  return { anna, school, academy, members, places };
}

type Company = Awaited<ReturnType<typeof aCompany>>;
type PlaceName = keyof Company["places"];
type Bind = (who: (account: TestAccount) => Actor) => WriteContext;
const EVERYTHING = ["ofAnna", "ofNora", "ofSchool", "ofManager", "ofAcademy", "ofKey", "ofContractor"] as const;

async function twoCompanies(account: TestAccount, as: Bind) {
  const staff = as(administrator);
  const setAccount = (id: string) => staff.tx.execute(sql`select set_config('app.account_id', ${id}, true)`);
  const otherId = newId();
  await setAccount(otherId);
  const other = await aTestAccount(staff.tx, otherId, NOW);
  const theirs = await aCompany(other, { ...staff, actor: actorOf(other, administrator) });
  await setAccount(account.id);
  const mine = await aCompany(account, staff);
  return { mine, theirs };
}

/** Somebody who lists, and whose things he may meet. With all functions, so that only the scope holds him back. */
function staffCallers(as: Bind): Record<string, { ctx: WriteContext; sees: readonly PlaceName[] }> {
  const withAll = (who: (account: TestAccount) => Actor) => {
    const ctx = as(who);
    return { ...ctx, actor: { ...ctx.actor, functions: new Set(staffFunctions) } as Actor }; // Staff and keys have them.
  };
  const ownKey = withAll(apiKey());
  return {
    administrator: { ctx: as(administrator), sees: EVERYTHING },
    operator: { ctx: as(operator()), sees: EVERYTHING },
    accountant: { ctx: as(accountant), sees: EVERYTHING },
    "a key": { ctx: withAll(apiKey()), sees: EVERYTHING },
    "a key of its own orders": {
      ctx: { ...ownKey, actor: { ...ownKey.actor, scope: "own" } as Actor },
      sees: ["ofKey"],
    },
    contractor: { ctx: as(contractor), sees: ["ofContractor"] },
    "a contractor with every function": { ctx: withAll(contractor), sees: ["ofContractor"] },
  };
}

type Customer = { ctx: WriteContext<CustomerActor>; orders: readonly PlaceName[]; licences: readonly PlaceName[] };

function customers(as: (who: (account: TestAccount) => CustomerActor) => WriteContext<CustomerActor>, mine: Company) {
  const member = (level: "administrator" | "supervisor" | "manager" | "guest") => {
    const client = mine.members.get(level);
    if (!client) throw new Error("no such member");
    return as(customer(client, [{ organizationId: mine.school.id, level }]));
  };
  const all = ["ofSchool", "ofManager"] as const;
  return {
    person: { ctx: as(customer(mine.anna)), orders: ["ofAnna"], licences: ["ofAnna"] },
    administrator: { ctx: member("administrator"), orders: all, licences: all },
    supervisor: { ctx: member("supervisor"), orders: all, licences: all },
    manager: { ctx: member("manager"), orders: ["ofManager"], licences: [] },
    guest: { ctx: member("guest"), orders: [], licences: [] },
  } satisfies Record<string, Customer>;
}

function partnerOf({ academy }: Company, account: TestAccount): PartnerActor {
  const { id: employeeId, personId, name } = account.staff.olga;
  const functions = new Set(staffFunctions);
  const organizationIds = [academy.id];
  return {
    kind: "partner",
    accountId: account.id,
    ownAccountId: newId(),
    organizationIds,
    employeeId,
    personId,
    name,
    functions,
    source: "",
  };
}

/** What an answer says, as it would go out; nothing when it is refused. */
async function saidBy(ask: () => Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await ask());
  } catch (error) {
    if (error instanceof DomainError && error.code === "permission.denied") return "";
    throw error;
  }
}

/** Of which places an answer names something. */
function named(said: string, { places }: Company, ids: (place: Place) => string[]): string[] {
  return Object.entries(places)
    .filter(([, place]) => ids(place).some((id) => said.includes(id)))
    .map(([name]) => name)
    .sort();
}

const orderIds = ({ orderId, confirmedOrderId }: Place) => [orderId, confirmedOrderId];

describe("R-UNI-25 P-R1 P-R3 P-R5 P-R6 of orders out of scope nothing is", () => {
  const listed = (ctx: ReadContext, filter: object) => listOrders(ctx, listOrdersInput.parse(filter));
  const ofOrders: Record<string, (ctx: ReadContext, mine: Company) => Promise<unknown>> = {
    "the list": (ctx) => listed(ctx, {}),
    "the search": (ctx) => listed(ctx, { search: "CRM" }),
    "the search by item": (ctx) => listed(ctx, { item: "Algebra" }),
    "the list by stage and sum": (ctx) => listed(ctx, { stage: ["NEW", "CONFIRMED"], sort: "total" }),
    "the storage": (ctx) => listStorage(ctx, listStorageInput.parse({})),
    "the search of the storage": (ctx) => listStorage(ctx, listStorageInput.parse({ search: "plan" })),
  };

  test("in any list or search of the staff and of keys", async ({ as, account }) => {
    const { mine, theirs } = await twoCompanies(account, as);
    const wrong: string[] = [];
    for (const [caller, { ctx, sees }] of Object.entries(staffCallers(as))) {
      for (const [list, ask] of Object.entries(ofOrders)) {
        const said = await saidBy(() => ask(ctx, mine));
        const seen = named(said, mine, orderIds);
        const expected = said === "" ? [] : [...sees].sort();
        if (seen.join() !== expected.join()) wrong.push(`${caller}, ${list}: ${seen}, not ${expected}`);
        if (named(said, theirs, orderIds).length > 0) wrong.push(`${caller}, ${list}: another company's`);
      }
      const { id } = ctx.actor.kind === "employee" ? mine.anna : mine.school;
      const ofClient = named(await saidBy(() => listed(ctx, { clientId: id })), mine, orderIds);
      if (ofClient.some((name) => !sees.some((seen) => seen === name))) wrong.push(`${caller}, by client: ${ofClient}`);
    }
    expect(wrong).toEqual([]);
    expect(await saidBy(() => listed(staffCallers(as).contractor?.ctx as ReadContext, {}))).not.toBe("");
  });

  test("in figures", async ({ as, account }) => {
    await twoCompanies(account, as);
    for (const [caller, { ctx, sees }] of Object.entries(staffCallers(as))) {
      const said = await saidBy(() => getStorageFigures(ctx));
      // One file of four bytes to each order.
      if (said !== "") expect(JSON.parse(said), caller).toEqual({ count: sees.length, bytes: 4 * sees.length });
    }
  });

  test("P-R6 in any list of a customer, by himself or as a member", async ({ as, account }) => {
    const { mine, theirs } = await twoCompanies(account, as);
    for (const [caller, { ctx, orders: sees, licences }] of Object.entries(customers(as, mine))) {
      const placed = await saidBy(() => listMyOrders(ctx, {}));
      expect(named(placed, mine, orderIds), caller).toEqual([...sees].sort());
      const held = await saidBy(() => listMyLicences(ctx, {}));
      expect(
        named(held, mine, ({ licenceId }) => [licenceId]),
        caller,
      ).toEqual([...licences].sort());
      expect(named(held, mine, orderIds), caller).toEqual([...licences].sort());
      expect(
        named(placed + held, theirs, (place) => [...orderIds(place), place.licenceId]),
        caller,
      ).toEqual([]);
    }
  });

  test("R-AGG-06 P-R6 in what another company received", async ({ as, account }) => {
    const { mine, theirs } = await twoCompanies(account, as);
    const ctx = { ...as(administrator), actor: partnerOf(mine, account) };
    const said = await saidBy(() => listIncomingOrders(ctx, {}));
    expect(named(said, mine, orderIds)).toEqual(["ofAcademy"]);
    expect(named(said, theirs, orderIds)).toEqual([]);
  });
});

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
    }
  });
});

test("R-UNI-28 P-R7 a customer is told nothing of notes, staff and colleagues behind his order", async ({
  as,
  account,
}) => {
  const { mine } = await twoCompanies(account, as);
  const secrets = [
    NOTE,
    ...Object.values(account.staff).map(({ id }) => id),
    account.apiKeyId,
    mine.places.ofNora.clientId,
  ];
  const keys =
    /"(notes?|internal\w*|contractor\w*|manager\w*|responsible\w*|partner\w*|placedBy\w*|confirmedBy\w*|creationHash|margin\w*|groups?)":/i;
  const partner = { ...as(administrator), actor: partnerOf(mine, account) };
  const { person, administrator: boss } = customers(as, mine);
  const told = [
    ...(await Promise.all([person, boss].map(({ ctx }) => saidBy(() => listMyOrders(ctx, {}))))),
    await saidBy(() => listMyLicences(person.ctx, {})),
    await saidBy(() => listMyLicences(boss.ctx, {})),
    await saidBy(() => listIncomingOrders(partner, {})),
    await saidBy(() => getMyOrder(partner, mine.places.ofAcademy)),
    await saidBy(() => listOrderFiles(partner, mine.places.ofAcademy)),
  ];
  for (const [{ ctx }, place] of [
    [person, mine.places.ofAnna],
    [boss, mine.places.ofSchool],
  ] as const) {
    for (const orderId of orderIds(place)) {
      told.push(await saidBy(() => getMyOrder(ctx, { orderId })));
      told.push(await saidBy(() => getMyOrderHistory(ctx, { orderId })));
      told.push(await saidBy(() => listOrderFiles(ctx, { orderId })));
    }
  }
  for (const said of told) {
    expect(said).not.toBe("");
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
    expect(said).not.toMatch(keys);
  }
});
