import { and, eq, inArray, ne, or } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { orderLines, orderOptions, orders } from "@/db/schema/orders";
import { DomainError, invalidField } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { contentHash } from "@/lib/server/cipher";
import type { WriteContext } from "@/lib/server/context";
import { drawnNumber } from "@/lib/server/draw-number";
import { recordEvent } from "@/lib/server/events";
import type { CreateOrderInput } from "./model/commands";
import { type Flow, firstStage, flowOfKind, typeOfFlow } from "./model/flows";
import type { OrderSummary } from "./model/order-fields";
import { offeredItems } from "./rules/offered-items";
import { orderSummary } from "./rules/order-summary";
import { firstLines, toldLines } from "./rules/put-lines";
import { sumsOf } from "./rules/recalculate-order";
import { type ResolvedRecipient, recipientColumns, resolveRecipient } from "./rules/resolve-recipient";
import type { LockedOrder } from "./sql/lock-order";

/**
 * Makes an order of the flow of its first line, with the catalogue's prices of this moment. Sent again with the same id
 * or the same key's external id and the same content, it answers the order made the first time (O2, R-UNI-33).
 *
 * @throws permission.denied, order.recipient_type_missing, order.activation_for_organization, order.already_exists,
 *   order.external_id_used, and what recipient and items are refused for
 */
export async function createOrder(ctx: WriteContext, input: CreateOrderInput): Promise<OrderSummary> {
  requirePermission(ctx.actor, "order.create");
  requireRecipientKind(input);

  const { orderId, ...content } = input;
  const creationHash = contentHash(content);
  const [repeated, terms] = await Promise.all([findRepeated(ctx, input, creationHash), termsOfAccount(ctx)]);
  if (repeated) return orderSummary(repeated);

  const recipient =
    input.recipientKind && input.recipient ? await resolveRecipient(ctx, input.recipientKind, input.recipient) : null;
  const offered = await offeredItems(ctx, input.lines, recipient?.client.id ?? null);
  const chosen = input.lines.flatMap(({ productId, itemId, quantity }) => {
    const item = offered.find((candidate) => candidate.productId === productId && candidate.id === itemId);
    return item ? [{ item, quantity }] : [];
  });
  const flow = flowOfKind(chosen[0]?.item.kind ?? "");
  const lines = firstLines(ctx, { id: orderId, flow }, chosen);
  const { sums, priced } = sumsOf({ ...NOTHING_YET, ...terms, flow }, lines, []);
  const order = await insertOrder(ctx, input, { creationHash, recipient, flow, columns: { ...terms, ...sums } });
  if (!order) return orderSummary(await requireRepeated(ctx, input, creationHash));

  // The sums come in the order of the lines.
  const summed = lines.map((line, index) => ({ ...line, sumMinor: 0, ...priced.lines[index] }));
  await Promise.all([
    ctx.tx.insert(orderLines).values(summed),
    insertOptions(ctx, input),
    recordEvent(ctx, "order.created", order, {
      source: order.source,
      lines: toldLines(summed),
      totalMinor: order.totalMinor,
      currency: order.currency,
    }),
  ]);
  return orderSummary(order);
}

/** Of money and charges a new order has none. */
const NOTHING_YET = { receivedMinor: 0, paidFromAccountMinor: 0, deliveryMinor: 0, commissionBps: 0 };

type Terms = Pick<typeof accounts.$inferSelect, "currency" | "vatIncluded" | "defaultVatBps">;

/** What an order takes from its company as it is now. */
async function termsOfAccount(ctx: WriteContext): Promise<Terms> {
  const { currency, vatIncluded, defaultVatBps } = accounts;
  const [terms] = await ctx.db
    .select({ currency, vatIncluded, defaultVatBps })
    .from(accounts)
    .where(eq(accounts.id, ctx.actor.accountId))
    .limit(1);
  if (!terms) throw new Error("the account of the actor is gone");
  return terms;
}

function requireRecipientKind(input: CreateOrderInput): void {
  if (!input.recipientKind) throw invalidField("recipientKind", "order.recipient_type_missing");
  if (input.recipientKind === "organization" && input.activateOnRecipient)
    throw invalidField("activateOnRecipient", "order.activation_for_organization");
}

type Making = {
  creationHash: string;
  recipient: ResolvedRecipient | null;
  flow: Flow;
  /** Its terms and its sums. */
  columns: Terms & Partial<LockedOrder>;
};

/** The new order's row; null when the same id or external id arrived at the same moment by another way. */
async function insertOrder(ctx: WriteContext, input: CreateOrderInput, making: Making): Promise<LockedOrder | null> {
  const { actor, now } = ctx;
  const { flow } = making;
  const source = actor.kind === "apiKey" ? "api" : "panel";
  const [order] = await ctx.tx
    .insert(orders)
    .values({
      accountId: actor.accountId,
      id: input.orderId,
      number: drawnNumber("orders"),
      externalId: input.externalId,
      flow,
      type: typeOfFlow(flow),
      source,
      stage: firstStage(flow, source),
      stageEnteredAt: now,
      recipientKind: input.recipientKind ?? null,
      activateOnRecipient: input.activateOnRecipient,
      ...recipientColumns(making.recipient),
      placedById: actor.kind === "employee" ? actor.employeeId : null,
      placedByKeyId: actor.kind === "apiKey" ? actor.apiKeyId : null,
      managerId: flow === "production" && actor.kind === "employee" ? actor.employeeId : null,
      ...making.columns,
      creationHash: making.creationHash,
      createdAt: now,
      placedAt: now,
    })
    .onConflictDoNothing()
    .returning();
  return order ?? null;
}

async function insertOptions(ctx: WriteContext, input: CreateOrderInput): Promise<void> {
  if (input.options.length === 0) return;
  const { accountId } = ctx.actor;
  await ctx.tx
    .insert(orderOptions)
    .values(
      input.options.map((option, index) => ({ accountId, orderId: input.orderId, position: index + 1, ...option })),
    );
}

/** The order that this same request made before; null when it is new. @throws order.already_exists, order.external_id_used */
async function findRepeated(
  ctx: WriteContext,
  input: CreateOrderInput,
  creationHash: string,
): Promise<LockedOrder | null> {
  const { actor } = ctx;
  const byKey =
    actor.kind === "apiKey" && input.externalId !== ""
      ? and(
          inArray(orders.placedByKeyId, [...actor.ownKeyIds]),
          eq(orders.externalId, input.externalId),
          ne(orders.externalId, ""),
        )
      : undefined;
  const [known] = await ctx.db
    .select()
    .from(orders)
    .where(and(eq(orders.accountId, actor.accountId), or(eq(orders.id, input.orderId), byKey)))
    .limit(1);
  if (!known) return null;
  const isOwn =
    actor.kind === "apiKey"
      ? actor.ownKeyIds.some((keyId) => keyId === known.placedByKeyId)
      : actor.kind === "employee" && known.placedById === actor.employeeId;
  if (isOwn && known.creationHash === creationHash) return known;
  throw known.id === input.orderId
    ? new DomainError("conflict", "order.already_exists")
    : new DomainError("conflict", "order.external_id_used", {}, [
        { path: "externalId", code: "order.external_id_used" },
      ]);
}

async function requireRepeated(ctx: WriteContext, input: CreateOrderInput, creationHash: string): Promise<LockedOrder> {
  const repeated = await findRepeated(ctx, input, creationHash);
  if (!repeated) throw new DomainError("conflict", "order.already_exists");
  return repeated;
}
