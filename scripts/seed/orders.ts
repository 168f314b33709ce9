import { dispatchAccount } from "@/jobs/dispatch-account";
import type { EmployeeActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/id";
import { assignResponsible } from "@/lib/orders/assign-responsible";
import { cancelOrder } from "@/lib/orders/cancel-order";
import { confirmOrder } from "@/lib/orders/confirm-order";
import { createOrder } from "@/lib/orders/create-order";
import { deliverCoveredOrder } from "@/lib/orders/deliver-covered-order";
import { listCoveredOrders } from "@/lib/orders/list-covered-orders";
import { createOrderInput } from "@/lib/orders/model/commands";
import type { OrderSummary } from "@/lib/orders/model/order-fields";
import { readAs, writeAs } from "@/lib/server/context";
import { mailboxMailer } from "@/lib/server/mailer";
import { onDay } from "./clock";
import { by, type Opened } from "./open-company";

export type Line = [product: string, sku: string, quantity: number];
export type Wanted = {
  lines: Line[];
  recipient?:
    | { email: string; firstName?: string; lastName?: string; locale?: string; phone?: string }
    | { clientId: string; kind: "person" | "organization" };
  externalId?: string;
  activateOnRecipient?: boolean;
  options?: { name: string; value: string }[];
};

/** An order as an employee makes it. */
export function order(company: Opened, actor: EmployeeActor, wanted: Wanted): Promise<OrderSummary> {
  const { recipient, lines, ...rest } = wanted;
  const kind = recipient && "kind" in recipient ? recipient.kind : "person";
  const input = createOrderInput.parse({
    orderId: newId(),
    recipientKind: kind,
    recipient:
      recipient && ("clientId" in recipient ? { clientId: recipient.clientId } : { locale: "en", ...recipient }),
    lines: lines.map(([product, sku, quantity]) => ({
      productId: company.products.get(product),
      itemId: company.items.get(sku),
      quantity,
    })),
    ...rest,
  });
  return by(actor, (ctx) => createOrder(ctx, input));
}

/** Takes responsibility oneself. */
export function take(actor: EmployeeActor, made: OrderSummary): Promise<OrderSummary> {
  return by(actor, (ctx) =>
    assignResponsible(ctx, { orderId: made.id, version: made.version, responsibleId: actor.employeeId }),
  );
}

export function confirm(actor: EmployeeActor, made: OrderSummary): Promise<OrderSummary> {
  return by(actor, (ctx) => confirmOrder(ctx, { orderId: made.id, version: made.version, acknowledgeUnpaid: true }));
}

export function cancel(actor: EmployeeActor, made: OrderSummary): Promise<OrderSummary> {
  return by(actor, (ctx) => cancelOrder(ctx, { orderId: made.id, version: made.version }));
}

/** What the jobs do in the minute after: deliver what has its codes, and send the mails. */
export async function jobsRun(company: Opened): Promise<void> {
  for (const orderId of await readAs(company.job, listCoveredOrders)) {
    await writeAs(company.job, (ctx) => deliverCoveredOrder(ctx, { orderId }));
  }
  await dispatchAccount(company.accountId, mailboxMailer);
}

/** An order of the past that went its whole way within one day. */
export function soldOnDay(
  company: Opened,
  actor: EmployeeActor,
  daysAgo: number,
  wanted: Wanted,
): Promise<OrderSummary> {
  return onDay(daysAgo, "08:20", () => order(company, actor, wanted)).then(async (made) => {
    const taken = actor.role === "administrator" ? await onDay(daysAgo, "09:05", () => take(actor, made)) : made;
    const confirmed = await onDay(daysAgo, "10:40", () => confirm(actor, taken));
    await onDay(daysAgo, "10:41", () => jobsRun(company));
    return confirmed;
  });
}
