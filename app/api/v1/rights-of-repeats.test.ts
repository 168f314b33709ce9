import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { apiKeys } from "@/db/schema/accounts";
import { staffFunctions } from "@/lib/core/functions";
import { newId } from "@/lib/core/id";
import { aPlace } from "@/tests/matrix/place";
import { operationRules } from "@/tests/matrix/rules";
import { callApiWhole, ownDatabase } from "@/tests/support/api";
import { aKey } from "@/tests/support/builders/api-key";
import { aCommittedAccount, commit } from "@/tests/support/committed-account";
import { administrator } from "@/tests/support/who";
import { operations } from "./operations";

await ownDatabase("api_rights_of_repeats");

let account: Awaited<ReturnType<typeof aCommittedAccount>>;
beforeAll(async () => {
  account = await aCommittedAccount();
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  return () => void vi.useRealTimers();
});

const methodOf = (door: string) => operations.find(({ id }) => id === door)?.method ?? "";
const changing = operationRules.filter(({ door }) => methodOf(door) !== "GET");
/** Of the others the place has nothing with which they come through. */
const rules = changing.filter(({ passes }) => !passes);

/** Another set of rights, as it holds a second later. */
async function give(id: string, rights: Partial<typeof apiKeys.$inferInsert>) {
  await commit(account, administrator, (ctx) => ctx.tx.update(apiKeys).set(rights).where(eq(apiKeys.id, id)));
  vi.setSystemTime(Date.now() + 1_000);
}

describe("P-M4 P-K1 P-R1 a repeat is held to the rights of its moment", () => {
  test("nearly every operation that changes something is asked", () => {
    expect(changing.length - rules.length).toBeLessThan(3);
    expect(rules.length).toBeGreaterThan(25);
  });

  test.for(rules.map((rule) => [rule.door, rule] as const))("%s", async ([door, rule]) => {
    const id = newId();
    const key = await aKey(account, { id });
    const place = await commit(account, administrator, (ctx) => aPlace(ctx, { account: { ...account, tx: ctx.tx } }));
    const sent = rule.bytes ? { text: rule.bytes } : { body: rule.body?.(place) };
    const headers = { "idempotency-key": newId(), ...(rule.bytes && { "content-type": "application/octet-stream" }) };
    const ask = async () => {
      const answer = await callApiWhole(methodOf(door), rule.path(place), { key, headers, ...sent });
      return { status: answer.status, body: answer.body, isReplay: answer.headers.has("idempotency-replayed") };
    };

    const first = await ask();
    expect(first.status).toBeLessThan(300);
    expect(await ask()).toEqual({ ...first, isReplay: true });

    await give(id, { functions: [] });
    expect(await ask()).toMatchObject({ status: 403, body: { code: "permission.denied" }, isReplay: false });
    await give(id, { functions: [...staffFunctions], scope: "own" });
    expect(await ask()).toMatchObject(
      rule.scoped ? { status: 404, body: { code: "order.not_found" } } : { ...first, isReplay: true },
    );
    await give(id, { scope: "all" });
    expect(await ask()).toEqual({ ...first, isReplay: true });
  });
});
