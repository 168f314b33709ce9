import { newId } from "@/lib/core/id";
import { confirmOrder } from "@/lib/orders/confirm-order";
import { createOrder } from "@/lib/orders/create-order";
import { type WriteContext, writeAs } from "@/lib/server/context";
import { aSession } from "./a-session";
import { aTestAccount } from "./builders/account";
import { anItem, aProduct } from "./builders/catalogue";
import { aPerson } from "./builders/clients";
import { actorOf, administrator } from "./who";

/** A signed-in customer of a committed company, with an order that brought him a licence and a code. */
export function aCustomerWithLicences() {
  const accountId = newId();
  return writeAs({ kind: "job", accountId, name: "test" }, async (ctx) => {
    const account = await aTestAccount(ctx.tx, accountId, ctx.now);
    const staff = { ...ctx, actor: actorOf(account, administrator) };
    const anna = await aPerson(ctx);
    const licence = await anItem(ctx, { name: "English B1", instructions: "Sign in at courses.example." });
    const code = await anItem(ctx, { name: "Geometry", free: 1 });
    const product = await aProduct(ctx, [licence, code]);
    const placed = await createOrder(staff, {
      orderId: newId(),
      externalId: "",
      recipientKind: "person",
      recipient: { clientId: anna.id },
      activateOnRecipient: false,
      lines: [licence, code].map((item) => ({ productId: product.id, itemId: item.id, quantity: 1 })),
      options: [{ name: "Class", value: "5B" }],
    });
    const { id, version, number } = placed;
    await confirmOrder(staff, { orderId: id, version, acknowledgeUnpaid: true });
    return { accountId, order: { id, number }, client: anna, sessionToken: await inCabinet(ctx, anna) };
  });
}

/** A signed-in customer to whom nothing was sold yet. */
export function aCustomerWithNothing() {
  const accountId = newId();
  return writeAs({ kind: "job", accountId, name: "test" }, async (ctx) => {
    await aTestAccount(ctx.tx, accountId, ctx.now);
    const nora = await aPerson(ctx, { firstName: "Nora", lastName: "Neighbour" });
    return { accountId, client: nora, sessionToken: await inCabinet(ctx, nora) };
  });
}

function inCabinet(ctx: WriteContext, { personId }: { personId: string }) {
  return aSession(ctx.tx, { personId, workplaceAccountId: null, now: ctx.now });
}
