import { and, eq } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import { createAccount } from "@/lib/accounts/create-account";
import { createApiKey } from "@/lib/accounts/create-api-key";
import { createApiKeyInput } from "@/lib/accounts/model/api-keys";
import { createItem } from "@/lib/catalogue/create-item";
import { createProduct } from "@/lib/catalogue/create-product";
import { createItemInput } from "@/lib/catalogue/model/create-item";
import { createProductInput } from "@/lib/catalogue/model/create-product";
import { uploadCodes } from "@/lib/catalogue/upload-codes";
import { addMember } from "@/lib/clients/add-member";
import { linkOrganization } from "@/lib/clients/link-organization";
import { registerClientInput } from "@/lib/clients/model/client-input";
import { registerClient } from "@/lib/clients/register-client";
import type { EmployeeActor, JobActor } from "@/lib/core/actor";
import { effectiveFunctions } from "@/lib/core/functions";
import { newId } from "@/lib/core/id";
import { appointAdministrator } from "@/lib/people/appoint-administrator";
import { inviteEmployee } from "@/lib/people/invite-employee";
import { joinAccount } from "@/lib/people/rules/join-account";
import { openSession } from "@/lib/people/rules/open-session";
import { storePassword } from "@/lib/people/rules/store-password";
import { readAs, type WriteContext, writeAs } from "@/lib/server/context";
import type { Company, Employee } from "./cast";

/** A company that has been opened: its people as actors, and its things by the words of the cast. */
export type Opened = {
  accountId: string;
  job: JobActor;
  staff: Map<string, EmployeeActor>;
  items: Map<string, string>;
  products: Map<string, string>;
  /** Clients by address, organisations by their key. */
  clients: Map<string, string>;
};

/** Does something in the name of an employee, in one transaction. */
export function by<T>(actor: EmployeeActor, work: (ctx: WriteContext<EmployeeActor>) => Promise<T>): Promise<T> {
  return writeAs(actor, work);
}

/** What the company's own online shop may do; nobody is told the key itself. */
const shopKey = createApiKeyInput.parse({
  name: "Online shop",
  functions: ["catalogue.view", "order.create", "order.details", "order.history"],
  scope: "own",
  lifeDays: 365,
});

/** Opens a company with its staff and its catalogue. Everybody's password is the demonstration's. */
export async function openCompany(company: Company, passwordHash: string): Promise<Opened> {
  const accountId = newId();
  const job: JobActor = { kind: "job", accountId, name: "seed" };
  const [boss, ...others] = company.staff;
  await writeAs(job, async (ctx) => {
    await createAccount(ctx, company.account);
    const { personId } = await appointAdministrator(ctx, { ...boss, locale: company.account.locale });
    await settle(ctx, personId, passwordHash);
  });
  const first = await employeeActor(job, boss);
  await by(first, (ctx) => createApiKey(ctx, shopKey));
  for (const member of others) {
    await by(first, (ctx) => inviteEmployee(ctx, member));
    const { personId } = await employeeActor(job, member);
    await writeAs(job, (ctx) => settle(ctx, personId, passwordHash));
  }
  const staff = new Map<string, EmployeeActor>();
  for (const member of company.staff) staff.set(member.email, await employeeActor(job, member));
  return {
    accountId,
    job,
    staff,
    ...(await fillCatalogue(first, company)),
    clients: await registerClients(first, company),
  };
}

/** Accepts the invitation. */
async function settle(ctx: WriteContext, personId: string, passwordHash: string): Promise<void> {
  await joinAccount(ctx, personId);
  await storePassword(ctx, { personId, passwordHash });
}

/** The employee as he acts after signing in: with a session of his own, which is over by the time anybody looks. */
async function employeeActor(job: JobActor, member: Employee): Promise<EmployeeActor> {
  const row = await readAs(job, async (ctx) => {
    const [found] = await ctx.db
      .select({ id: employees.id, personId: employees.personId })
      .from(employees)
      .where(and(eq(employees.accountId, job.accountId), eq(employees.email, member.email)))
      .limit(1);
    return found;
  });
  if (!row) throw new Error(`${member.email} is not on the staff`);
  const device = { source: "127.0.0.1", userAgent: "Demonstration" };
  const { sessionId } = await writeAs(job, (ctx) =>
    openSession(ctx, { ...device, personId: row.personId, kind: "staff", workplaceAccountId: job.accountId }),
  );
  return {
    kind: "employee",
    accountId: job.accountId,
    employeeId: row.id,
    personId: row.personId,
    sessionId,
    name: `${member.firstName} ${member.lastName}`,
    role: member.role,
    functions: effectiveFunctions(member.role, {}),
  };
}

async function fillCatalogue(boss: EmployeeActor, company: Company) {
  const items = new Map<string, string>();
  const products = new Map<string, string>();
  for (const { price, codes = 0, vatBps = company.account.defaultVatBps, ...item } of company.items) {
    const id = newId();
    await by(boss, (ctx) => createItem(ctx, createItemInput.parse({ id, priceMinor: price, vatBps, ...item })));
    if (codes > 0) await by(boss, (ctx) => uploadCodes(ctx, { itemId: id, codes: codesOf(item.sku, 1, codes) }));
    items.set(item.sku, id);
  }
  for (const { state = "for_sale", items: skus, ...product } of company.products) {
    const id = newId();
    const itemIds = skus.map((sku) => items.get(sku) ?? "");
    await by(boss, (ctx) => createProduct(ctx, createProductInput.parse({ id, state, itemIds, ...product })));
    products.set(product.name, id);
  }
  return { items, products };
}

async function registerClients(boss: EmployeeActor, company: Company): Promise<Map<string, string>> {
  const clients = new Map<string, string>();
  const register = async (key: string, kind: "person" | "organization", fields: object) => {
    const input = registerClientInput.parse({ id: newId(), kind, phone: "", notes: "", ...fields });
    clients.set(key, (await by(boss, (ctx) => registerClient(ctx, input))).id);
  };
  for (const person of company.people) await register(person.email, "person", person);
  for (const { key, members: _, ownAccount: __, ...fields } of company.organizations) {
    await register(key, "organization", { registrationNumber: "", ...fields });
  }
  for (const { key, members = [], ownAccount } of company.organizations) {
    const organizationId = clients.get(key) ?? "";
    if (ownAccount) {
      await by(boss, (ctx) => linkOrganization(ctx, { clientId: organizationId, version: 1, slug: ownAccount }));
    }
    for (const { email, level } of members) {
      const clientId = clients.get(email) ?? "";
      await by(boss, (ctx) =>
        addMember(ctx, { organizationId, clientId, level, spendsBalance: level === "administrator" }),
      );
    }
  }
  return clients;
}

/** Codes as a publisher would send them, different for every item and always the same for the same place. */
export function codesOf(sku: string, from: number, count: number): string[] {
  const groups = (place: number) => {
    const seed = [...`${sku}${place}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2_147_483_647, 7);
    return [seed, seed * 48_271, seed * 16_807].map((part) =>
      (part % 1_679_616).toString(36).toUpperCase().padStart(4, "0"),
    );
  };
  return Array.from({ length: count }, (_, index) => `${sku}-${groups(from + index).join("-")}-${from + index}`);
}
