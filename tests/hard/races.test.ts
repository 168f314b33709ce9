import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/core/id";
import { callUntilDecided } from "@/tests/support/api-client";
import { aCounter } from "@/tests/support/builders/counter";
import { aBuiltApp, type BuiltApp } from "@/tests/support/built-app";
import { figure } from "@/tests/support/figures";
import { freshDatabase } from "@/tests/support/fresh-database";
import { asSuperuser, halfDone } from "@/tests/support/whole-state";

const ROUNDS = figure(1, 20);
const CREATIONS = 200;
const COPIES = 100;
const ORDERS = 200;
const CODES = 50;

const database = await freshDatabase("hard_races");
process.env.DATABASE_URL = database.appUrl;

const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
const noted = () => undefined;
const rowsOf = (statement: string, values: unknown[]) => asSuperuser(database.superuserUrl, statement, values);

let app: BuiltApp;
beforeAll(async () => {
  app = await aBuiltApp({ databaseUrl: database.appUrl });
});
afterAll(() => app.stop("SIGKILL"));

/** Everything here goes over the network to two web processes, each with connections of its own. */
describe("many callers at once of two processes", () => {
  test(`P-O1 ${CREATIONS} creations are ${CREATIONS} orders with as many numbers and events (${ROUNDS} rounds)`, async () => {
    const counter = await aCounter({ codes: 0, keys: CREATIONS });
    const numbers = new Set<unknown>();
    for (let round = 1; round <= ROUNDS; round += 1) {
      const answers = await times(CREATIONS, (index) =>
        callUntilDecided(noted, app.address, "POST", "/orders", {
          key: counter.keys[index],
          body: counter.order(),
          once: newId(),
        }),
      );
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
      for (const { body } of answers) numbers.add(body.number);
      expect(numbers.size).toBe(CREATIONS * round);
    }
    const [found] = await rowsOf(
      `select (select count(*)::int from orders where account_id = $1) as orders,
        (select count(distinct number)::int from orders where account_id = $1) as numbers,
        (select count(*)::int from events where account_id = $1 and type = 'order.created') as events`,
      [counter.account.id],
    );
    const all = CREATIONS * ROUNDS;
    expect(found).toEqual({ orders: all, numbers: all, events: all });
    expect(await halfDone(database.superuserUrl)).toEqual([]);
  });

  test(`P-M4 P-O2 ${COPIES} copies of one call have one effect and one answer; other content is refused (${ROUNDS} rounds)`, async () => {
    const counter = await aCounter({ codes: 0, keys: 1 });
    for (let round = 0; round < ROUNDS; round += 1) {
      const [key, once, body] = [counter.keys[0], newId(), counter.order()];
      const send = (content: object) =>
        callUntilDecided(noted, app.address, "POST", "/orders", { key, once, body: content });

      const answers = await times(COPIES, () => send(body));
      const other = await send({ ...body, externalId: "another" });

      expect(answers.map(({ status, body: { id } }) => `${status} ${id}`)).toEqual(
        answers.map(() => `201 ${answers[0]?.body.id}`),
      );
      expect(other).toMatchObject({ status: 409, body: { code: "idempotency.reused" } });
    }
    const made = await rowsOf("select id from orders where account_id = $1", [counter.account.id]);
    expect(made).toHaveLength(ROUNDS);
  });

  test(`P-L1 ${ORDERS} confirmations on ${CODES} codes give each code once; the rest wait by time of confirmation (${ROUNDS} rounds)`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const counter = await aCounter({ codes: CODES, keys: ORDERS });
      const ids = await times(ORDERS, async (index) => {
        const made = await callUntilDecided(noted, app.address, "POST", "/orders", {
          key: counter.keys[index],
          body: counter.order(),
          once: newId(),
        });
        return String(made.body.id);
      });
      const body = { version: 1, acknowledgeUnpaid: true };
      const answers = await times(ORDERS, (index) =>
        callUntilDecided(noted, app.address, "POST", `/orders/${ids[index]}/confirm`, {
          key: counter.keys[index],
          body,
          once: newId(),
        }),
      );

      const stages = answers.map(({ body: { stage } }) => stage);
      expect(stages.filter((stage) => stage === "CONFIRMED")).toHaveLength(CODES);
      expect(stages.filter((stage) => stage === "AWAITING_DELIVERY")).toHaveLength(ORDERS - CODES);
      const account = [counter.account.id];
      const given = await rowsOf("select distinct code_id from licences where account_id = $1", account);
      expect(given).toHaveLength(CODES);
      const places = await rowsOf(
        "select order_id from order_lines where account_id = $1 and queue_place is not null order by queue_place",
        account,
      );
      expect(places).toHaveLength(ORDERS - CODES);
      const codes = Array.from({ length: CODES }, (_, index) => `LATER-${round}-${index}`);
      const uploaded = await callUntilDecided(noted, app.address, "POST", `/items/${counter.item.id}/codes`, {
        key: counter.key(),
        body: { codes },
        once: newId(),
      });
      expect(uploaded.status).toBe(201);
      const served = await rowsOf(
        "select order_id from licence_codes where account_id = $1 and state = 'reserved'",
        account,
      );
      expect(new Set(served.map(({ order_id }) => order_id))).toEqual(
        new Set(places.slice(0, CODES).map(({ order_id }) => order_id)),
      );
    }
    expect(await halfDone(database.superuserUrl)).toEqual([]);
  });

  test(`P-L2 two uploads, a cancellation and confirmations together serve the line strictly by place (${ROUNDS} rounds)`, async () => {
    const [early, late, units] = [20, 20, 2];
    for (let round = 0; round < ROUNDS; round += 1) {
      const counter = await aCounter({ codes: 0, keys: early + late });
      const post = (index: number, path: string, body: object) =>
        callUntilDecided(noted, app.address, "POST", path, { key: counter.keys[index], body, once: newId() });
      const line = { productId: counter.product.id, itemId: counter.item.id, quantity: units };
      const made = await times(early + late, async (index) =>
        String((await post(index, "/orders", counter.order({ lines: [line] }))).body.id),
      );
      const confirm = (index: number) =>
        post(index, `/orders/${made[index]}/confirm`, { version: 1, acknowledgeUnpaid: true });
      await times(early, confirm);
      const account = [counter.account.id];
      const inLine = async () =>
        rowsOf(
          "select order_id from order_lines where account_id = $1 and queue_place is not null order by queue_place",
          account,
        ).then((rows) => rows.map(({ order_id }) => String(order_id)));
      const waiting = await inLine();
      const [leaving = ""] = waiting.slice(2);
      const upload = (count: number) =>
        post(count, `/items/${counter.item.id}/codes`, {
          codes: Array.from({ length: count }, (_, index) => `LINE-${round}-${count}-${index}`),
        });

      const answers = await Promise.all([
        ...Array.from({ length: late }, (_, index) => confirm(early + index)),
        upload(10),
        post(0, `/orders/${leaving}/cancel`, { version: 2 }),
        upload(11),
      ]);

      expect(answers.map(({ status }) => status).sort()).toEqual([...Array(late + 1).fill(200), 201, 201]);
      const staying = waiting.filter((id) => id !== leaving);
      const held = await rowsOf(
        "select order_id, count(*)::int as codes from licence_codes where account_id = $1 and state = 'reserved' group by 1",
        account,
      );
      // Twenty-one codes: ten whole orders, and the next in line keeps what is there.
      const wanted = staying.slice(0, 11).map((order_id, place) => ({ order_id, codes: place < 10 ? units : 1 }));
      const byOrder = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
      expect(held.sort(byOrder)).toEqual(wanted.sort(byOrder));
      const left = await inLine();
      expect(left.slice(0, early - 11)).toEqual(staying.slice(10));
      expect(new Set(left.slice(early - 11))).toEqual(new Set(made.slice(early)));
    }
    expect(await halfDone(database.superuserUrl)).toEqual([]);
  });

  test(`P-O3 of a confirmation and a cancellation at the same moment one wins, the other gets a clear conflict (${ROUNDS} rounds)`, async () => {
    const pairs = figure(20, 50);
    const counter = await aCounter({ codes: pairs * ROUNDS, keys: pairs });
    for (let round = 0; round < ROUNDS; round += 1) {
      await times(pairs, async (index) => {
        const key = counter.keys[index];
        const post = (path: string, body: object) =>
          callUntilDecided(noted, app.address, "POST", path, { key, body, once: newId() });
        const { id } = (await post("/orders", counter.order())).body;
        const answers = await Promise.all([
          post(`/orders/${id}/confirm`, { version: 1, acknowledgeUnpaid: true }),
          post(`/orders/${id}/cancel`, { version: 1 }),
        ]);
        const [won, lost] = answers.sort((a, b) => a.status - b.status);
        expect([won?.status, lost?.status]).toEqual([200, 409]);
        expect(lost?.body).toMatchObject({ code: "order.stale", params: { version: 2 } });
        const now = await callUntilDecided(noted, app.address, "GET", `/orders/${id}`, { key });
        expect(now.body).toMatchObject({ stage: won?.body.stage, version: 2 });
      });
    }
    expect(await halfDone(database.superuserUrl)).toEqual([]);
  });
});
