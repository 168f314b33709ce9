import { and, eq } from "drizzle-orm";
import { accounts, employees } from "@/db/schema/accounts";
import { clients } from "@/db/schema/clients";
import { newId } from "@/lib/core/id";
import { confirmOrder } from "@/lib/orders/confirm-order";
import { createOrder } from "@/lib/orders/create-order";
import { type WriteContext, writeAs } from "@/lib/server/context";
import { aSession } from "./a-session";
import { aTestAccount } from "./builders/account";
import { anItem, aProduct } from "./builders/catalogue";
import { aClientGroup, aMembership, anOrganization, aPerson } from "./builders/clients";
import { actorOf, administrator } from "./who";

/** Sets `window.harm` in a page that takes it for markup, a script, an attribute or a template. */
export const HARM = `"><img src=x onerror=window.harm=1><script>window.harm=1</script>\${window.harm=1}{{7*7}}`;
/** A cell that a spreadsheet would run. */
export const FORMULA = '=HYPERLINK("https://x.example","x")';

/** A committed company in which every text that somebody from outside may have written means harm. */
export function aHostileCompany() {
  const accountId = newId();
  return writeAs({ kind: "job", accountId, name: "test" }, async (ctx) => {
    const account = await aTestAccount(ctx.tx, accountId, ctx.now);
    await renameEverybody(ctx);
    const staff = { ...ctx, actor: actorOf(account, administrator) };
    const person = await aPerson(ctx, { firstName: HARM, lastName: FORMULA });
    const school = await anOrganization(ctx, { name: HARM });
    await aMembership(ctx, school.id, person.id, "administrator");
    await aClientGroup(ctx, HARM, [person.id]);
    await ctx.tx
      .update(clients)
      .set({ notes: HARM, phone: FORMULA })
      .where(and(eq(clients.accountId, accountId), eq(clients.id, person.id)));
    const licence = await anItem(ctx, { name: HARM, instructions: HARM });
    const code = await anItem(ctx, { name: `${FORMULA} ${HARM}`, instructions: HARM, free: 1 });
    const product = await aProduct(ctx, [licence, code], { name: HARM });
    const placed = await createOrder(staff, {
      orderId: newId(),
      externalId: FORMULA,
      recipientKind: "person",
      recipient: { clientId: person.id },
      activateOnRecipient: false,
      lines: [licence, code].map((item) => ({ productId: product.id, itemId: item.id, quantity: 1 })),
      options: [{ name: HARM, value: HARM }],
    });
    await confirmOrder(staff, { orderId: placed.id, version: placed.version, acknowledgeUnpaid: true });
    const session = (personId: string, workplaceAccountId: string | null) =>
      aSession(ctx.tx, { personId, workplaceAccountId, now: ctx.now });
    return {
      accountId,
      administrator: await session(account.staff.olga.personId, accountId),
      customer: await session(person.personId, null),
    };
  });
}

async function renameEverybody(ctx: WriteContext) {
  const { accountId } = ctx.actor;
  await ctx.tx.update(accounts).set({ name: HARM }).where(eq(accounts.id, accountId));
  await ctx.tx.update(employees).set({ firstName: HARM, lastName: FORMULA }).where(eq(employees.accountId, accountId));
}
