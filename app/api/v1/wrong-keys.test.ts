import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { getPool } from "@/db/client";
import { apiKeys } from "@/db/schema/accounts";
import { newId } from "@/lib/core/id";
import { callApi, ownDatabase } from "@/tests/support/api";
import { aKey } from "@/tests/support/builders/api-key";
import { aShop, type Shop } from "@/tests/support/builders/shop";
import { commit } from "@/tests/support/committed-account";
import { job } from "@/tests/support/who";

await ownDatabase("api_wrong_keys");

let shop: Shop;
beforeAll(async () => {
  shop = await aShop();
});

describe("R-UNI-36 a source that has tried too many keys", () => {
  const from = (source: string) => ({ "x-kontor-source": source });
  const wrongKey = () => `kontor_${newId()}`;
  const ask = (key: string, headers: Record<string, string>) => callApi("GET", "/items", { key, headers });

  /** Asks with so many wrong keys at once, and says what was answered and how often the database was. */
  async function flood(headers: Record<string, string>, calls: number) {
    let lookUps = 0;
    const count = () => {
      lookUps += 1;
    };
    getPool().on("acquire", count);
    const answers = await Promise.all(Array.from({ length: calls }, () => ask(wrongKey(), headers)));
    getPool().off("acquire", count);
    expect(new Set([401, 429, ...answers.map(({ status }) => status)])).toEqual(new Set([401, 429]));
    return { refused: answers.filter(({ status }) => status === 429).length, lookUps };
  }

  test("costs the database no look-up, however many come together", async () => {
    const headers = from("192.0.2.78");
    const first = await flood(headers, 100);
    expect(first.refused).toBeGreaterThan(30);
    expect(first.lookUps).toBe(100 - first.refused);
    const { refused, lookUps } = await flood(headers, 20);
    expect([refused >= 18, lookUps <= 20 - refused]).toEqual([true, true]);
  });

  test("stops no key that was good before, and a new good one costs a source nothing", async () => {
    const headers = from("192.0.2.79");
    const keys = [];
    for (let made = 0; made < 8; made += 1) keys.push(await aKey(shop.account));
    const before = await flood(headers, 50);
    expect(before.refused).toBe(0);
    for (const key of keys) for (const again of [1, 2]) expect((await ask(key, headers)).status, `${again}`).toBe(200);
    expect((await flood(headers, 60)).refused).toBeGreaterThan(40);
    for (const key of keys) expect((await ask(key, headers)).status).toBe(200);
  });

  test("stops no new key by calls without any, which are counted for themselves", async () => {
    const headers = from("192.0.2.81");
    const answers = await Promise.all(Array.from({ length: 100 }, () => callApi("GET", "/items", { headers })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401, 429]));
    expect((await ask(await aKey(shop.account), headers)).status).toBe(200);
  });

  test("is not helped by a key that was good once", async () => {
    const headers = from("192.0.2.80");
    const id = newId();
    const key = await aKey(shop.account, { id });
    expect((await ask(key, headers)).status).toBe(200);
    await commit(shop.account, job(), (ctx) =>
      ctx.tx.update(apiKeys).set({ revokedAt: new Date() }).where(eq(apiKeys.id, id)),
    );
    vi.useFakeTimers({ toFake: ["Date"] });
    vi.setSystemTime(Date.now() + 1_000);
    expect((await ask(key, headers)).status).toBe(401);
    expect((await flood(headers, 100)).refused).toBeGreaterThan(30);
    expect((await ask(key, headers)).status).toBe(429);
    vi.useRealTimers();
  });
});
