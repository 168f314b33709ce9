import { and, eq, or, sql } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { orderLines, orderOptions, orders } from "@/db/schema/orders";
import { DomainError, invalidField } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { contentHash } from "@/lib/server/cipher";
import { brokenConstraint, TryAgain, type WriteContext } from "@/lib/server/context";
import { drawnNumber } from "@/lib/server/draw-number";
import { recordEvent } from "@/lib/server/events";
import { inserting, reading } from "@/lib/server/statement";
import type { CreateOrderInput } from "./model/commands";
import { type Flow, firstStage, flowOfKind, typeOfFlow } from "./model/flows";
import type { OrderSummary } from "./model/order-fields";
import { offeredTo, wantedProducts } from "./rules/offered-items";
import { orderSummary, summaryColumns } from "./rules/order-summary";
import { firstLines, toldLines } from "./rules/put-lines";
import { sumsOf } from "./rules/recalculate-order";
import { knownRecipient, type ResolvedRecipient, recipientColumns, resolveRecipient } from "./rules/resolve-recipient";
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
  const [repeated, terms, known, read] = await Promise.all([
    findRepeated(ctx, input, creationHash),
    termsOfAccount(ctx),
    input.recipient ? knownRecipient(ctx, input.recipient) : null,
    wantedProducts(ctx, input.lines),
  ]);
  if (repeated) return orderSummary(repeated);

  const recipient =
    input.recipientKind && input.recipient
      ? await resolveRecipient(ctx, input.recipientKind, input.recipient, known)
      : null;
  const offered = await offeredTo(ctx, read, input.lines, recipient?.client.id ?? null);
  const chosen = input.lines.flatMap(({ productId, itemId, quantity }) => {
    const item = offered.find((candidate) => candidate.productId === productId && candidate.id === itemId);
    return item ? [{ item, quantity }] : [];
  });
  const flow = flowOfKind(chosen[0]?.item.kind ?? "");
  const lines = firstLines(ctx, { id: orderId, flow }, chosen);
  const { sums, priced } = sumsOf({ ...NOTHING_YET, ...terms, flow }, lines, []);
  // The sums come in the order of the lines.
  const summed = lines.map((line, index) => ({ ...line, sumMinor: 0, ...priced.lines[index] }));
  const making = { creationHash, recipient, flow, source: sourceOf(ctx), columns: { ...terms, ...sums } };
  const stage = firstStage(flow, making.source);
  const [order] = await Promise.all([
    insertOrder(ctx, input, { ...making, stage }),
    insertLines(ctx, summed),
    insertOptions(
      ctx,
      input.options.map((option, index) => ({
        accountId: ctx.actor.accountId,
        orderId,
        position: index + 1,
        ...option,
      })),
    ),
    recordEvent(
      ctx,
      "order.created",
      { id: orderId, version: FIRST_VERSION, stage },
      { source: making.source, lines: toldLines(summed), totalMinor: sums.totalMinor, currency: terms.currency },
    ),
  ]).catch((error: unknown) => {
    // The same id or external id has just arrived by another way: whoever comes again finds that order.
    throw SAME_ORDER.has(brokenConstraint(error)) ? new TryAgain(alreadyExists()) : error;
  });
  return orderSummary(order);
}

const FIRST_VERSION = 1;
const SAME_ORDER = new Set(["orders_account_id_id_pk", "orders_external_per_key"]);

function alreadyExists(): DomainError {
  return new DomainError("conflict", "order.already_exists");
}

/** Of money and charges a new order has none. */
const NOTHING_YET = { receivedMinor: 0, paidFromAccountMinor: 0, deliveryMinor: 0, commissionBps: 0 };

type Terms = Pick<typeof accounts.$inferSelect, "currency" | "vatIncluded" | "defaultVatBps">;

/** What an order takes from its company as it is now. */
async function termsOfAccount(ctx: WriteContext): Promise<Terms> {
  const [terms] = await readTerms(ctx, { accountId: ctx.actor.accountId });
  if (!terms) throw new Error("the account of the actor is gone");
  return terms;
}

const readTerms = reading<{ accountId: string }>()((db, { accountId }) => {
  const { currency, vatIncluded, defaultVatBps } = accounts;
  return db.select({ currency, vatIncluded, defaultVatBps }).from(accounts).where(eq(accounts.id, accountId)).limit(1);
});

function requireRecipientKind(input: CreateOrderInput): void {
  if (!input.recipientKind) throw invalidField("recipientKind", "order.recipient_type_missing");
  if (input.recipientKind === "organization" && input.activateOnRecipient)
    throw invalidField("activateOnRecipient", "order.activation_for_organization");
}

type Making = {
  creationHash: string;
  recipient: ResolvedRecipient | null;
  flow: Flow;
  source: "api" | "panel";
  stage: string;
  /** Its terms and its sums. */
  columns: Terms & Partial<LockedOrder>;
};

function sourceOf({ actor }: WriteContext): "api" | "panel" {
  return actor.kind === "apiKey" ? "api" : "panel";
}

async function insertOrder(ctx: WriteContext, input: CreateOrderInput, making: Making) {
  const { actor, now } = ctx;
  const { flow, source, stage, creationHash } = making;
  const [order] = await insertOrders(ctx, [
    {
      accountId: actor.accountId,
      id: input.orderId,
      externalId: input.externalId,
      flow,
      type: typeOfFlow(flow),
      source,
      version: FIRST_VERSION,
      stage,
      stageEnteredAt: now,
      recipientKind: input.recipientKind ?? null,
      activateOnRecipient: input.activateOnRecipient,
      ...recipientColumns(making.recipient),
      placedById: actor.kind === "employee" ? actor.employeeId : null,
      placedByKeyId: actor.kind === "apiKey" ? actor.apiKeyId : null,
      managerId: flow === "production" && actor.kind === "employee" ? actor.employeeId : null,
      ...making.columns,
      creationHash,
      createdAt: now,
      placedAt: now,
    },
  ]);
  if (!order) throw new Error("an inserted order is not answered");
  return order;
}

const insertOrders = inserting(orders, { fixed: { number: drawnNumber("orders") }, returning: summaryColumns });
const insertLines = inserting(orderLines);
const insertOptions = inserting(orderOptions);

/** The order that this same request made before; null when it is new. @throws order.already_exists, order.external_id_used */
async function findRepeated(ctx: WriteContext, { orderId, externalId }: CreateOrderInput, creationHash: string) {
  const { actor } = ctx;
  const { accountId } = actor;
  const [known] = await readRepeated(ctx, {
    accountId,
    orderId,
    externalId,
    keyIds: actor.kind === "apiKey" ? [...actor.ownKeyIds] : [],
  });
  if (!known) return null;
  const isOwn =
    actor.kind === "apiKey"
      ? actor.ownKeyIds.some((keyId) => keyId === known.placedByKeyId)
      : actor.kind === "employee" && known.placedById === actor.employeeId;
  if (isOwn && known.creationHash === creationHash) return known;
  throw known.id === orderId
    ? alreadyExists()
    : new DomainError("conflict", "order.external_id_used", {}, [
        { path: "externalId", code: "order.external_id_used" },
      ]);
}

const readRepeated = reading<{ accountId: string; orderId: string; externalId: string; keyIds: string[] }>()(
  (db, { accountId, orderId, externalId, keyIds }) =>
    db
      .select({
        ...summaryColumns,
        placedById: orders.placedById,
        placedByKeyId: orders.placedByKeyId,
        creationHash: orders.creationHash,
      })
      .from(orders)
      .where(
        and(
          eq(orders.accountId, accountId),
          or(
            eq(orders.id, orderId),
            and(
              sql`${orders.placedByKeyId} = any(${keyIds}::uuid[])`,
              eq(orders.externalId, externalId),
              sql`${orders.externalId} <> ''`,
            ),
          ),
        ),
      )
      .limit(1),
);
