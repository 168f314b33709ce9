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
import type { Diary } from "./clock";
import { by, type Opened } from "./open-company";

export type Line = [product: string, sku: string, quantity: number];
export type Recipient =
  | { email: string; firstName?: string; lastName?: string; locale?: string; phone?: string }
  | { clientId: string; kind: "person" | "organization" };
export type Wanted = {
  lines: Line[];
  recipient: Recipient;
  externalId?: string;
  activateOnRecipient?: boolean;
  options?: { name: string; value: string }[];
};
/** An order of the diary: known once its day has been lived through. */
export type Story = { order: () => OrderSummary };

/** Notes an order and what is done with it on the same day: nothing, taken, confirmed (and sent), or cancelled. */
export function noteOrder(
  diary: Diary,
  company: Opened,
  actor: EmployeeActor,
  daysAgo: number,
  wanted: Wanted,
  ending: "open" | "taken" | "confirmed" | "cancelled" = "open",
  time = officeTime(daysAgo),
): Story {
  let known: OrderSummary | undefined;
  const order = () => {
    if (!known) throw new Error("this order has not happened yet");
    return known;
  };
  const then = (hours: number, work: () => Promise<OrderSummary>) =>
    diary.note(daysAgo, later(time, hours), async () => {
      known = await work();
    });
  then(0, () => place(company, actor, wanted));
  const takes = ending === "taken" || (ending === "confirmed" && actor.role === "administrator");
  if (takes) then(1, () => take(actor, order()));
  if (ending === "confirmed") {
    then(2, () => confirm(actor, order()));
    diary.note(daysAgo, later(time, 2.1), () => jobsRun(company));
  }
  if (ending === "cancelled") then(1, () => cancel(actor, order()));
  return { order };
}

/** Some time of the morning, another one every day. */
function officeTime(daysAgo: number): string {
  return `${7 + (daysAgo % 3)}:${(daysAgo * 17 + 5) % 60}`;
}

function later(time: string, hours: number): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const minutes = Math.min(hour * 60 + minute + Math.round(hours * 60), 23 * 60 + 59);
  return `${Math.floor(minutes / 60)}:${minutes % 60}`;
}

function place(company: Opened, actor: EmployeeActor, { recipient, lines, ...rest }: Wanted): Promise<OrderSummary> {
  const input = createOrderInput.parse({
    orderId: newId(),
    recipientKind: "kind" in recipient ? recipient.kind : "person",
    recipient: "clientId" in recipient ? { clientId: recipient.clientId } : { locale: "en", ...recipient },
    lines: lines.map(([product, sku, quantity]) => ({
      productId: company.products.get(product),
      itemId: company.items.get(sku),
      quantity,
    })),
    ...rest,
  });
  return by(actor, (ctx) => createOrder(ctx, input));
}

function take(actor: EmployeeActor, { id: orderId, version }: OrderSummary): Promise<OrderSummary> {
  return by(actor, (ctx) => assignResponsible(ctx, { orderId, version, responsibleId: actor.employeeId }));
}

function confirm(actor: EmployeeActor, { id: orderId, version }: OrderSummary): Promise<OrderSummary> {
  return by(actor, (ctx) => confirmOrder(ctx, { orderId, version, acknowledgeUnpaid: true }));
}

function cancel(actor: EmployeeActor, { id: orderId, version }: OrderSummary): Promise<OrderSummary> {
  return by(actor, (ctx) => cancelOrder(ctx, { orderId, version }));
}

/** What the jobs do in the minute after: deliver what has its codes, and send the mails. */
export async function jobsRun(company: Opened): Promise<void> {
  for (const orderId of await readAs(company.job, listCoveredOrders)) {
    await writeAs(company.job, (ctx) => deliverCoveredOrder(ctx, { orderId }));
  }
  await dispatchAccount(company.accountId, mailboxMailer);
}
