import { and, count, eq, gt, sql } from "drizzle-orm";
import { events, outbox } from "@/db/schema/outbox";
import { DomainError, invalidField } from "@/lib/core/errors";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { ResendOrderInput } from "./model/commands";
import type { OrderSummary } from "./model/order-fields";
import { recipientAddresses } from "./order-delivered-mail";
import { orderSummary } from "./rules/order-summary";
import { requireOrderPermission } from "./rules/require-order-permission";
import { type LockedOrder, lockLatestOrder } from "./sql/lock-order";

/** Promise N6. */
const PER_DAY_MAX = 5;
const DAY_MS = 86_400_000;

/**
 * Sends the mail of delivery once more to the recipient's present address: the same information and codes, nothing new,
 * and a link to set a password in place of the password (R-AGG-63, 64). The same request sends one mail.
 *
 * @throws permission.denied, order.not_found, order.resend_wrong_stage, order.no_address, order.resend_limit
 */
export async function resendOrder(ctx: WriteContext, input: ResendOrderInput): Promise<OrderSummary> {
  await requireOrderPermission(ctx, input.orderId, "order.resend");
  const order = await lockLatestOrder(ctx, input.orderId);
  if (order.flow !== "licence" || order.stage !== "CONFIRMED")
    throw new DomainError("conflict", "order.resend_wrong_stage");
  const addressees = await recipientAddresses(ctx, order);
  if (addressees.length === 0) throw invalidField("recipient", "order.no_address");
  if (await isRepeated(ctx, order, input.requestId)) return orderSummary(order);
  if ((await sentToday(ctx, order)) >= PER_DAY_MAX) {
    throw new DomainError("limited", "order.resend_limit", { maximum: PER_DAY_MAX, retryAfterS: DAY_MS / 1_000 });
  }
  const mails = addressees.map(({ email, name, locale }) => ({
    kind: "order-resent" as const,
    to: { email, name },
    locale,
    props: { orderId: order.id },
    dedupeKey: `${resendKey(order, input.requestId)}:${email}`,
  }));
  await recordEvent(ctx, "order.resent", order, { to: addressees.map(({ email }) => email).join(", ") }, mails);
  return orderSummary(order);
}

function resendKey(order: LockedOrder, requestId: string): string {
  return `resend:${order.id}:${requestId}`;
}

async function isRepeated(ctx: WriteContext, order: LockedOrder, requestId: string): Promise<boolean> {
  const key = resendKey(order, requestId);
  const [row] = await ctx.db
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        eq(outbox.accountId, order.accountId),
        eq(outbox.subjectId, order.id),
        sql`starts_with(${outbox.dedupeKey}, ${key})`,
      ),
    )
    .limit(1);
  return row !== undefined;
}

async function sentToday(ctx: WriteContext, order: LockedOrder): Promise<number> {
  const [row] = await ctx.db
    .select({ sent: count() })
    .from(events)
    .where(
      and(
        eq(events.accountId, order.accountId),
        eq(events.subjectKind, "order"),
        eq(events.subjectId, order.id),
        eq(events.type, "order.resent"),
        gt(events.at, new Date(ctx.now.getTime() - DAY_MS)),
      ),
    );
  return row?.sent ?? 0;
}
