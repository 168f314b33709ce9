import { and, eq, isNotNull, ne } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { licenceCodes } from "@/db/schema/catalogue";
import { licences } from "@/db/schema/licences";
import { orders } from "@/db/schema/orders";
import { outbox } from "@/db/schema/outbox";
import { people } from "@/db/schema/people";
import { newId } from "@/lib/core/id";
import { assignResponsible } from "@/lib/orders/assign-responsible";
import { cancelOrder } from "@/lib/orders/cancel-order";
import { confirmOrder } from "@/lib/orders/confirm-order";
import { createOrder } from "@/lib/orders/create-order";
import { deliverCoveredOrder } from "@/lib/orders/deliver-covered-order";
import { listCoveredOrders } from "@/lib/orders/list-covered-orders";
import { createOrderInput } from "@/lib/orders/model/commands";
import { lockItems } from "@/lib/orders/rules/reserve-codes";
import { serveQueue } from "@/lib/orders/rules/serve-queue";
import { anItem, aProduct, freeCodes } from "@/tests/support/builders/catalogue";
import { aPerson } from "@/tests/support/builders/clients";
import { aLicenceOrder } from "@/tests/support/builders/order";
import { aCommittedAccount, commit } from "@/tests/support/committed-account";
import { administrator, anotherAdministrator, apiKey, job } from "@/tests/support/who";

type Account = Awaited<ReturnType<typeof aCommittedAccount>>;

const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
const settled = async (work: Promise<unknown>[]) => (await Promise.allSettled(work)).map(({ status }) => status);

/** Orders of one code each for one item, not yet confirmed. */
function ordersFor(account: Account, item: { id: string }, count: number) {
  return commit(account, administrator, async (ctx) => {
    const recipient = await aPerson(ctx);
    const made = [];
    for (let index = 0; index < count; index += 1)
      made.push(await aLicenceOrder(ctx, { recipient, lines: [{ item }] }));
    return made;
  });
}

const confirm = (account: Account, order: { id: string; version: number }) =>
  commit(account, administrator, (ctx) =>
    confirmOrder(ctx, { orderId: order.id, version: order.version, acknowledgeUnpaid: true }),
  );

describe("many hands at once, with real commits", () => {
  test("P-L1 R-UNI-10 fifty confirmations on forty codes: forty different codes go out, ten orders wait in line", async () => {
    const account = await aCommittedAccount();
    const item = await commit(account, administrator, (ctx) => anItem(ctx, { free: 40 }));
    const made = await ordersFor(account, item, 50);

    const results = await Promise.all(made.map((order) => confirm(account, order)));

    const stages = results.map(({ stage }) => stage);
    expect(stages.filter((stage) => stage === "CONFIRMED")).toHaveLength(40);
    expect(stages.filter((stage) => stage === "AWAITING_DELIVERY")).toHaveLength(10);
    const issued = await commit(account, administrator, (ctx) =>
      ctx.db
        .select({ codeId: licences.codeId })
        .from(licences)
        .where(and(eq(licences.accountId, account.id), isNotNull(licences.codeId))),
    );
    expect(new Set(issued.map(({ codeId }) => codeId)).size).toBe(40);
  });

  test("P-L2 uploads, a cancellation and confirmations together: strictly by place, each code once, nobody left over", async () => {
    const account = await aCommittedAccount();
    const item = await commit(account, administrator, (ctx) => anItem(ctx, { free: 2 }));
    const made = await ordersFor(account, item, 12);
    const first = made.slice(0, 6);
    for (const order of first) await confirm(account, order);
    const waiting = first[3];
    if (!waiting) throw new Error("there are six");
    const upload = () =>
      commit(account, administrator, async (ctx) => {
        await lockItems(ctx, [item.id]);
        await freeCodes(ctx, item.id, 3);
        await serveQueue(ctx, item.id);
      });

    await Promise.all([
      upload(),
      upload(),
      commit(account, administrator, (ctx) => cancelOrder(ctx, { orderId: waiting.id, version: waiting.version + 1 })),
      ...made.slice(6).map((order) => confirm(account, order)),
    ]);
    const deliver = async () => {
      for (const orderId of await commit(account, job(), listCoveredOrders))
        await commit(account, job(), (ctx) => deliverCoveredOrder(ctx, { orderId }));
    };
    await Promise.all([deliver(), deliver()]);

    const state = await commit(account, administrator, async (ctx) => ({
      stages: await ctx.db
        .select({ id: orders.id, stage: orders.stage })
        .from(orders)
        .where(eq(orders.accountId, account.id)),
      notIssued: await ctx.db.$count(
        licenceCodes,
        and(eq(licenceCodes.accountId, account.id), ne(licenceCodes.state, "issued")),
      ),
      mails: await ctx.db.$count(outbox, and(eq(outbox.accountId, account.id), eq(outbox.kind, "order-delivered"))),
    }));
    const stageOf = (id: string) => state.stages.find((row) => row.id === id)?.stage;
    // Eight codes, eleven orders that want one: the first six less the cancelled one, and three of those that came later.
    expect(first.filter(({ id }) => id !== waiting.id).map(({ id }) => stageOf(id))).toEqual(
      Array(5).fill("CONFIRMED"),
    );
    expect(made.slice(6).filter(({ id }) => stageOf(id) === "CONFIRMED")).toHaveLength(3);
    expect(state).toMatchObject({ notIssued: 0, mails: 8 });
  });

  test("P-O3 R-UNI-08 ten confirmations of one order take effect once", async () => {
    const account = await aCommittedAccount();
    const item = await commit(account, administrator, (ctx) => anItem(ctx, { free: 20 }));
    const [order] = await ordersFor(account, item, 1);
    if (!order) throw new Error("there is one");

    const results = await settled(Array.from({ length: 10 }, () => confirm(account, order)));

    expect(results.filter((status) => status === "fulfilled")).toHaveLength(1);
    const issued = await commit(account, administrator, (ctx) =>
      ctx.db.$count(licenceCodes, and(eq(licenceCodes.accountId, account.id), eq(licenceCodes.state, "issued"))),
    );
    expect(issued).toBe(1);
  });

  test("R-UNI-07 of two administrators at once exactly one becomes responsible", async () => {
    const account = await aCommittedAccount();
    const item = await commit(account, administrator, (ctx) => anItem(ctx));
    const [order] = await ordersFor(account, item, 1);
    if (!order) throw new Error("there is one");
    const take = (who: typeof administrator, responsibleId: string) =>
      commit(account, who, (ctx) => assignResponsible(ctx, { orderId: order.id, version: 1, responsibleId }));

    const results = await Promise.allSettled([
      take(administrator, account.staff.olga.id),
      take(anotherAdministrator, account.staff.ivan.id),
    ]);

    const lost = results.find((result) => result.status === "rejected");
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(lost).toMatchObject({
      reason: { code: "order.assigned_meanwhile", params: { name: expect.stringMatching(/Olga Lis|Ivan Petrov/) } },
    });
  });

  test("R-UNI-05 R-UNI-33 P-O1 ten creations at once: one order per external id, one person per address, no number twice", async () => {
    const account = await aCommittedAccount();
    const product = await commit(account, administrator, async (ctx) => {
      const item = await anItem(ctx);
      return { ...(await aProduct(ctx, [item])), itemId: item.id };
    });
    const email = `new.${newId()}@customer.example`;
    const input = (externalId: string) =>
      createOrderInput.parse({
        orderId: newId(),
        externalId,
        recipientKind: "person",
        recipient: { email, locale: "en" },
        lines: [{ productId: product.id, itemId: product.itemId, quantity: 1 }],
      });
    const create = (externalId: string) =>
      commit(account, apiKey("order.create"), (ctx) => createOrder(ctx, input(externalId)));

    const same = await times(10, () => create("SHOP-1"));
    const different = await times(10, (index) => create(`SHOP-${index + 2}`));

    expect(new Set(same.map(({ id }) => id)).size).toBe(1);
    expect(new Set(different.map(({ number }) => number)).size).toBe(10);
    const known = await commit(account, administrator, (ctx) => ctx.db.$count(people, eq(people.emailKey, email)));
    expect(known).toBe(1);
  });

  test("P-O2 one form sent twenty times at once is one order", async () => {
    const account = await aCommittedAccount();
    const input = await commit(account, administrator, async (ctx) => {
      const item = await anItem(ctx);
      const product = await aProduct(ctx, [item]);
      const client = await aPerson(ctx);
      const lines = [{ productId: product.id, itemId: item.id, quantity: 1 }];
      return createOrderInput.parse({
        orderId: newId(),
        recipientKind: "person",
        recipient: { clientId: client.id },
        lines,
      });
    });

    const answers = await times(20, () => commit(account, administrator, (ctx) => createOrder(ctx, input)));

    expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
    expect(await commit(account, administrator, (ctx) => ctx.db.$count(orders, eq(orders.accountId, account.id)))).toBe(
      1,
    );
  });
});
