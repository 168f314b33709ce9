import { and, eq, inArray } from "drizzle-orm";
import { apiKeys, employees, requisites } from "@/db/schema/accounts";
import { files } from "@/db/schema/files";
import { orderLines, orders } from "@/db/schema/orders";
import { dealings, people } from "@/db/schema/people";
import { newId } from "@/lib/core/id";
import { createOrder } from "@/lib/orders/create-order";
import type { WriteContext } from "@/lib/server/context";
import type { TestAccount } from "@/tests/support/builders/account";
import { anItem, aProduct } from "@/tests/support/builders/catalogue";
import { aClientGroup, aMembership, anOrganization, aPerson } from "@/tests/support/builders/clients";
import { aLicenceRow } from "@/tests/support/builders/licence-rows";
import { aMessage } from "@/tests/support/builders/message";
import { actorOf, administrator } from "@/tests/support/who";

/** One object of every kind that a door can be about, all belonging together. */
export type Place = Awaited<ReturnType<typeof aPlace>>;

type Party = { id: string; kind: string };
type Wish = {
  account: TestAccount;
  /** Whose the order and the licences are; a new person unless told otherwise. */
  buyer?: Party;
  /** The member of the organisation for whom it was placed. */
  ordererId?: string;
  /** The key that placed it. */
  placedByKeyId?: string;
};

export const FREE_CODES = 3;

export async function aPlace(ctx: WriteContext, { account, buyer, ordererId, placedByKeyId }: Wish) {
  const staff = { ...ctx, actor: actorOf(account, administrator) };
  const client = await aPerson(ctx, { firstName: "Anna", lastName: "Berg" });
  const stranger = await aPerson(ctx, { firstName: "Nora", lastName: "Nowak" });
  const organization = await anOrganization(ctx, { name: "School 5" });
  const group = await aClientGroup(ctx, `Schools ${newId().slice(-8)}`, [client.id]);
  await aMembership(ctx, organization.id, client.id, "guest");
  const item = await anItem(ctx, { name: "Algebra 5" });
  const more = await anItem(ctx, { name: "Biology 8" });
  const codeItem = await anItem(ctx, { name: "Geometry 7", free: FREE_CODES });
  const product = await aProduct(ctx, [item, more, codeItem], { name: `Mathematics ${newId()}` });
  const recipient = buyer ?? { id: client.id, kind: "person" };
  const order = await anOrder(staff, recipient, { productId: product.id, itemId: item.id });
  const licence = await aLicenceRow(ctx, recipient, {
    withCode: true,
    order: { recipientKind: recipient.kind, recipientEmail: client.email },
  });
  const placed = { ...(ordererId ? { ordererId } : {}), ...(placedByKeyId ? { placedByKeyId, placedById: null } : {}) };
  if (Object.keys(placed).length > 0) await mark(ctx, [order.orderId, licence.orderId], placed);
  return {
    accountId: account.id,
    clientId: client.id,
    strangerId: stranger.id,
    organizationId: organization.id,
    groupId: group.id,
    groupName: group.name,
    itemId: item.id,
    moreItemId: more.id,
    codeItemId: codeItem.id,
    productId: product.id,
    ...order,
    licenceId: licence.id,
    confirmedOrderId: licence.orderId,
    fileId: await aFileRow(ctx, order.orderId, recipient.id),
    requisitesId: await someRequisites(ctx, organization.id),
    employeeId: await aMember(ctx, "operator", "active"),
    invitedId: await aMember(ctx, "operator", "invited"),
    responsibleId: account.staff.ivan.id,
    apiKeyId: await aKeyRow(ctx, account),
    messageId: await aMessage(ctx, { subject: { kind: "order", id: order.orderId }, state: "sent", dueAt: null }),
    sessionId: newId(),
    slug: account.slug,
  };
}

/** The same with nothing behind it. */
export function nowhere(like: Place): Place {
  const invented = Object.entries(like).map(([name, value]) => [name, name.endsWith("Id") ? newId() : value]);
  // Same names, other ids.
  return { ...(Object.fromEntries(invented) as Place), accountId: like.accountId, slug: "there-is-no-such-account" };
}

async function anOrder(ctx: WriteContext, recipient: Party, line: { productId: string; itemId: string }) {
  const created = await createOrder(ctx, {
    orderId: newId(),
    externalId: `CRM-${newId().slice(-6)}`,
    recipientKind: recipient.kind === "organization" ? "organization" : "person",
    recipient: { clientId: recipient.id },
    activateOnRecipient: false,
    lines: [{ ...line, quantity: 2 }],
    options: [{ name: "Class", value: "5B" }],
  });
  const [row] = await ctx.db
    .select({ id: orderLines.id })
    .from(orderLines)
    .where(and(eq(orderLines.accountId, ctx.actor.accountId), eq(orderLines.orderId, created.id)));
  return { orderId: created.id, orderNumber: created.number, version: created.version, lineId: row?.id ?? "" };
}

async function mark(ctx: WriteContext, ids: string[], placed: Partial<typeof orders.$inferInsert>) {
  await ctx.tx
    .update(orders)
    .set(placed)
    .where(and(eq(orders.accountId, ctx.actor.accountId), inArray(orders.id, ids)));
}

async function someRequisites(ctx: WriteContext, clientId: string): Promise<string> {
  const id = newId();
  const { accountId } = ctx.actor;
  const told = { title: "Main", holder: "School 5 Ltd", accountNumber: "PL61 1090 1014 0000 0712 1981 2874" };
  await ctx.tx.insert(requisites).values({ accountId, id, clientId, ...told, createdAt: ctx.now });
  return id;
}

/** What is known of a file; nobody looks at its bytes, which are not there. */
async function aFileRow(ctx: WriteContext, orderId: string, clientId: string): Promise<string> {
  const id = newId();
  const by = { side: "seller", uploaderKind: "employee", uploaderId: newId(), uploaderName: "Olga Lis" };
  const known = { name: "plan.txt", nameKey: "plan.txt", extension: "txt", mediaType: "text/plain", sizeBytes: 4 };
  const stored = { state: "stored", storageKey: `none/${id}`, sha256: "0".repeat(64), storedAt: ctx.now };
  const { accountId } = ctx.actor;
  await ctx.tx
    .insert(files)
    .values({ accountId, id, orderId, clientId, ...known, ...by, ...stored, createdAt: ctx.now });
  return id;
}

/** Somebody of the staff who calls nothing himself. */
export async function aMember(ctx: WriteContext, role: string, state: string): Promise<string> {
  const { accountId } = ctx.actor;
  const [id, personId] = [newId(), newId()];
  const email = `${id}@kontor.example`;
  await ctx.tx.insert(people).values({ id: personId, email, emailKey: email, createdAt: ctx.now });
  await ctx.tx.insert(employees).values({ accountId, id, personId, email, role, state, createdAt: ctx.now });
  await ctx.tx.insert(dealings).values({ partyKind: "employee", partyId: personId, accountId, createdAt: ctx.now });
  return id;
}

async function aKeyRow(ctx: WriteContext, account: TestAccount): Promise<string> {
  const id = newId();
  await ctx.tx.insert(apiKeys).values({
    accountId: account.id,
    id,
    name: "Warehouse",
    prefix: "kontor_other",
    keyHash: id,
    functions: [],
    createdById: account.staff.olga.id,
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + 86_400_000),
  });
  return id;
}
