import { and, eq, inArray, sql } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { orders } from "@/db/schema/orders";
import { viewCodes } from "@/lib/catalogue/view-codes";
import type { Actor, CustomerActor, PartnerActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { staffFunctions } from "@/lib/core/functions";
import { newId } from "@/lib/core/id";
import type { WriteContext } from "@/lib/server/context";
import { aPlace, type Place } from "@/tests/matrix/place";
import { aTestAccount, type TestAccount } from "./builders/account";
import { aMembership, anOrganization, aPerson } from "./builders/clients";
import { NOW } from "./test";
import { accountant, actorOf, administrator, apiKey, contractor, customer, operator } from "./who";

/** What the company noted of each of its clients. */
export const NOTE = "pays late, be careful";

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

export type Company = Awaited<ReturnType<typeof aCompany>>;
type PlaceName = keyof Company["places"];
type Bind = (who: (account: TestAccount) => Actor) => WriteContext;
const EVERYTHING = ["ofAnna", "ofNora", "ofSchool", "ofManager", "ofAcademy", "ofKey", "ofContractor"] as const;

/** The account of the test and another one with the same. */
export async function twoCompanies(account: TestAccount, as: Bind) {
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
export function staffCallers(as: Bind): Record<string, { ctx: WriteContext; sees: readonly PlaceName[] }> {
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

/** Who comes to the cabinet, and whose orders and licences he finds there. */
export function customers(
  as: (who: (account: TestAccount) => CustomerActor) => WriteContext<CustomerActor>,
  mine: Company,
) {
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

/** Staff of the academy, as a company that receives orders. */
export function partnerOf({ academy }: Company, account: TestAccount): PartnerActor {
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
export async function saidBy(ask: () => Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await ask());
  } catch (error) {
    if (error instanceof DomainError && error.code === "permission.denied") return "";
    throw error;
  }
}

/** Of which places an answer names something. */
export function named(said: string, { places }: Company, ids: (place: Place) => string[]): string[] {
  return Object.entries(places)
    .filter(([, place]) => ids(place).some((id) => said.includes(id)))
    .map(([name]) => name)
    .sort();
}

export const orderIds = ({ orderId, confirmedOrderId }: Place) => [orderId, confirmedOrderId];
