import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { newId } from "@/lib/core/id";
import { createOrder } from "@/lib/orders/create-order";
import { type WriteContext, writeAs } from "@/lib/server/context";
import { hashPassword } from "@/lib/server/password";
import { aSession } from "./a-session";
import { aTestAccount } from "./builders/account";
import { anItem, aProduct } from "./builders/catalogue";
import { anOrganization, aPerson } from "./builders/clients";
import { actorOf, administrator } from "./who";

type Wish = { withProducts?: boolean; withOrder?: boolean; moreOrders?: number };

/** Long enough for staff, and guessed from nothing. */
const PASSWORD = "plum harbour ninety kites";

/** Gives a member of staff a password, as if set by the link of the invitation; returns what is typed to sign in. */
export async function aPassword(member: { personId: string; email: string }) {
  const passwordHash = await hashPassword(PASSWORD);
  await writeAs({ kind: "guest", source: "", accountId: null }, async (ctx) => {
    await ctx.tx.update(people).set({ passwordHash, passwordSetAt: ctx.now }).where(eq(people.id, member.personId));
  });
  return { email: member.email, password: PASSWORD };
}

/**
 * A committed company with signed-in administrators, an operator and a contractor, two clients and, unless told
 * otherwise, something to sell. The orders are of the person, who is Anna Berg.
 */
export function aStaffDesk({ withProducts = true, withOrder = false, moreOrders = 0 }: Wish = {}) {
  const accountId = newId();
  return writeAs({ kind: "job", accountId, name: "test" }, async (ctx) => {
    const account = await aTestAccount(ctx.tx, accountId, ctx.now);
    const person = await aPerson(ctx, { firstName: "Anna", lastName: "Berg" });
    const school = await anOrganization(ctx, { name: "School 5" });
    const offered = withProducts ? await anOffer(ctx) : null;
    const place = (externalId: string) =>
      offered &&
      createOrder(
        { ...ctx, actor: actorOf(account, administrator) },
        {
          orderId: newId(),
          externalId,
          recipientKind: "person",
          recipient: { clientId: person.id },
          activateOnRecipient: false,
          lines: [{ productId: offered.product.id, itemId: offered.algebra.id, quantity: 2 }],
          options: [],
        },
      );
    const order = withOrder ? await place("CRM-77") : null;
    for (let more = 0; more < moreOrders; more += 1) await place("");
    const { olga, ivan, piotr, kirill } = account.staff;
    const at = ({ personId }: { personId: string }) =>
      aSession(ctx.tx, { personId, workplaceAccountId: accountId, now: ctx.now });
    return {
      accountId,
      openedAt: ctx.now,
      person,
      school,
      order,
      staff: account.staff,
      olga: await at(olga),
      ivan: await at(ivan),
      piotr: await at(piotr),
      kirill: await at(kirill),
    };
  });
}

async function anOffer(ctx: WriteContext) {
  const algebra = await anItem(ctx, { name: "Algebra 5", priceMinor: 10_000 });
  const geometry = await anItem(ctx, { name: "Geometry 7", priceMinor: 4_990, free: 1 });
  const biology = await anItem(ctx, { name: "Biology 8", priceMinor: 25_000 });
  const product = await aProduct(ctx, [algebra, geometry, biology], { name: "Mathematics" });
  await aProduct(ctx, [biology], { name: "Withdrawn", state: "disabled" });
  return { algebra, product };
}
