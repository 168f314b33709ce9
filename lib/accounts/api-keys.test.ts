import { and, eq } from "drizzle-orm";
import { apiKeys, employees } from "@/db/schema/accounts";
import { events } from "@/db/schema/outbox";
import { newId } from "@/lib/core/id";
import { hashToken } from "@/lib/server/cipher";
import { aSession } from "@/tests/support/builders/sign-in";
import { eventsOf } from "@/tests/support/history";
import { describe, expect, NOW, test } from "@/tests/support/test";
import { administrator, apiKey, contractor, operator } from "@/tests/support/who";
import { changeApiKey } from "./change-api-key";
import { createApiKey } from "./create-api-key";
import { getApiKey } from "./get-api-key";
import { listApiKeys } from "./list-api-keys";
import { type CreateApiKeyInput, changeApiKeyInput, createApiKeyInput, rotateApiKeyInput } from "./model/api-keys";
import { revokeApiKey } from "./revoke-api-key";
import { rotateApiKey } from "./rotate-api-key";

const DAY_MS = 86_400_000;
const wish: CreateApiKeyInput = {
  name: "Shop",
  functions: ["order.history", "order.create"],
  scope: "own",
  lifeDays: 30,
};
const days = (count: number) => new Date(NOW.getTime() + count * DAY_MS);
const year = { overlapDays: 3, lifeDays: 365 };

describe("rotateApiKey", () => {
  test("R-UNI-31 P-K1 the new key has the same reach and another text, and the old one works on for the chosen days", async ({
    as,
  }) => {
    const ctx = as(administrator);
    await aSession(ctx);
    const old = await createApiKey(ctx, wish);

    const made = await rotateApiKey(ctx, { apiKeyId: old.id, ...year });

    expect(made.key).toMatch(/^kontor_[\w-]{32}$/);
    expect(made.key).not.toBe(old.key);
    const [row] = await ctx.db.select().from(apiKeys).where(eq(apiKeys.id, made.id));
    expect(row).toMatchObject({ keyHash: hashToken(made.key), replacesId: old.id, expiresAt: days(365) });
    const { name, functions, scope } = wish;
    expect(await getApiKey(ctx, { apiKeyId: made.id })).toMatchObject({ name, functions, scope, isReplaced: false });
    expect(await getApiKey(ctx, { apiKeyId: old.id })).toMatchObject({
      state: "active",
      isReplaced: true,
      expiresAt: days(3),
    });
    expect(await eventsOf(ctx, old.id)).toEqual(["key.created", "key.rotated"]);
    expect(await eventsOf(ctx, made.id)).toEqual(["key.created"]);
  });

  test("R-UNI-31 without an overlap the old one ends at once; a short life is never made longer", async ({ as }) => {
    const ctx = as(administrator);
    await aSession(ctx);
    const [first, second] = [await createApiKey(ctx, wish), await createApiKey(ctx, { ...wish, lifeDays: 1 })];

    await rotateApiKey(ctx, { ...year, apiKeyId: first.id, overlapDays: 0 });
    await rotateApiKey(ctx, { ...year, apiKeyId: second.id, overlapDays: 7 });

    expect(await getApiKey(ctx, { apiKeyId: first.id })).toMatchObject({ state: "expired", expiresAt: NOW });
    expect(await getApiKey(ctx, { apiKeyId: second.id })).toMatchObject({ state: "active", expiresAt: days(1) });
  });

  test("only a key that works and has no successor is replaced", async ({ as }) => {
    const ctx = as(administrator);
    await aSession(ctx);
    const [replaced, revoked] = [await createApiKey(ctx, wish), await createApiKey(ctx, wish)];
    await rotateApiKey(ctx, { ...year, apiKeyId: replaced.id });
    await revokeApiKey(ctx, { apiKeyId: revoked.id });

    for (const [apiKeyId, code] of [
      [replaced.id, "key.replaced"],
      [revoked.id, "key.not_active"],
      [newId(), "key.not_found"],
    ] as const) {
      await expect(rotateApiKey(ctx, { ...year, apiKeyId })).rejects.toMatchObject({ code });
    }
  });

  test("P-R6 whoever learns the new key must be able to do what it can", async ({ as }) => {
    const boss = as(administrator);
    await aSession(boss);
    const { id: apiKeyId } = await createApiKey(boss, { ...wish, functions: ["order.delete"] });
    const ctx = as(operator({ on: ["keys.manage"] }));
    await aSession(ctx);

    await expect(rotateApiKey(ctx, { apiKeyId, ...year })).rejects.toMatchObject({ code: "key.function_lacking" });
  });
});

describe("changeApiKey", () => {
  test("R-UNI-31 P-V1 name, functions and scope change, and the audit tells which came and went", async ({ as }) => {
    const ctx = as(administrator);
    await aSession(ctx);
    const { id: apiKeyId } = await createApiKey(ctx, wish);
    const change = {
      apiKeyId,
      version: 1,
      name: "Web shop",
      functions: ["order.history" as const],
      scope: "all" as const,
    };

    await changeApiKey(ctx, change);
    await changeApiKey(ctx, change);

    expect(await getApiKey(ctx, { apiKeyId })).toMatchObject({
      version: 2,
      name: "Web shop",
      functions: ["order.history"],
      scope: "all",
    });
    const [told, ...more] = await ctx.db
      .select({ data: events.data, audited: events.audited })
      .from(events)
      .where(and(eq(events.accountId, ctx.actor.accountId), eq(events.type, "key.changed")));
    expect(told).toEqual({
      audited: true,
      data: {
        before: { name: "Shop", scope: "own", "order.create": true },
        after: { name: "Web shop", scope: "all", "order.create": false },
      },
    });
    expect(more).toEqual([]);
  });

  test("P-O4 a change of a version that is not the newest is refused", async ({ as }) => {
    const ctx = as(administrator);
    await aSession(ctx);
    const { id: apiKeyId } = await createApiKey(ctx, wish);
    await changeApiKey(ctx, { ...change(apiKeyId), name: "One" });

    const late = changeApiKey(ctx, { ...change(apiKeyId), name: "Two" });

    await expect(late).rejects.toMatchObject({ kind: "conflict", code: "key.stale", params: { version: 2 } });
  });

  test("P-R6 nobody adds a function he lacks; what others gave may stay", async ({ as }) => {
    const boss = as(administrator);
    await aSession(boss);
    const { id: apiKeyId } = await createApiKey(boss, { ...wish, functions: ["order.delete"] });
    const ctx = as(operator({ on: ["keys.manage"] }));
    await aSession(ctx);

    await changeApiKey(ctx, { ...change(apiKeyId), functions: ["order.delete", "order.create"] });
    const more = changeApiKey(ctx, { ...change(apiKeyId, 2), functions: ["order.delete", "invoice.delete"] });

    await expect(more).rejects.toMatchObject({ code: "key.function_lacking", params: { function: "invoice.delete" } });
  });
});

const change = (apiKeyId: string, version = 1) => {
  const { name, functions, scope } = wish;
  return { apiKeyId, version, name, functions, scope };
};

describe("R-UNI-31 keys and their makers", () => {
  test("P-R5 P-R6 a contractor, who reaches only his orders, gives no key all of them", async ({ as }) => {
    const given: typeof contractor = (account) => {
      const actor = contractor(account);
      return { ...actor, functions: new Set([...actor.functions, "keys.manage"]) };
    };
    const ctx = as(given);
    await aSession(ctx);
    const functions = ["order.history" as const];

    await expect(createApiKey(ctx, { ...wish, functions, scope: "all" })).rejects.toMatchObject({
      code: "key.scope_lacking",
    });
    const { id } = await createApiKey(ctx, { ...wish, functions });
    await expect(changeApiKey(ctx, { ...change(id), functions, scope: "all" })).rejects.toMatchObject({
      code: "key.scope_lacking",
    });
  });

  test("the list tells what the maker has lost since", async ({ as, account }) => {
    const ctx = as(administrator);
    await aSession(ctx);
    const { id } = await createApiKey(ctx, wish);
    const own = and(eq(employees.accountId, account.id), eq(employees.id, account.staff.olga.id));
    const lost = async () => (await listApiKeys(ctx)).find((row) => row.id === id)?.lostByMaker;

    expect(await lost()).toEqual([]);
    await ctx.tx
      .update(employees)
      .set({ functions: { "order.create": false } })
      .where(own);
    expect(await lost()).toEqual(["order.create"]);
    await ctx.tx.update(employees).set({ state: "disabled" }).where(own);
    expect(await lost()).toEqual(["order.history", "order.create"]);
  });

  test("P-A5 every change wants the password typed lately, except ending a key", async ({ as }) => {
    const ctx = as(administrator);
    await aSession(ctx);
    const { id: apiKeyId } = await createApiKey(ctx, wish);
    const late = as(administrator);
    await aSession(late, 11);
    const again = { code: "password.again" };

    await expect(rotateApiKey(late, { apiKeyId, ...year })).rejects.toMatchObject(again);
    await expect(changeApiKey(late, change(apiKeyId))).rejects.toMatchObject(again);
    await revokeApiKey(late, { apiKeyId });
  });

  test("P-R1 without the function nobody does any of it, and no key does", async ({ as }) => {
    const apiKeyId = newId();
    const denied = { code: "permission.denied" };
    for (const ctx of [as(operator()), as(apiKey("order.history"))]) {
      await expect(rotateApiKey(ctx, { apiKeyId, ...year })).rejects.toMatchObject(denied);
      await expect(changeApiKey(ctx, change(apiKeyId))).rejects.toMatchObject(denied);
      await expect(getApiKey(ctx, { apiKeyId })).rejects.toMatchObject(denied);
    }
    await expect(rotateApiKey(as(apiKey("keys.manage")), { apiKeyId, ...year })).rejects.toMatchObject(denied);
  });

  test("P-I1 lives, overlaps and scopes are what the policy says", () => {
    const apiKeyId = newId();
    const lifeDays = (count: number) => createApiKeyInput.safeParse({ ...wish, lifeDays: count }).success;
    const overlap = (count: number) => rotateApiKeyInput.safeParse({ apiKeyId, ...year, overlapDays: count }).success;
    expect([0, 1, 365, 366, 1.5].map(lifeDays)).toEqual([false, true, true, false, false]);
    expect([-1, 0, 7, 8].map(overlap)).toEqual([false, true, true, false]);
    expect(changeApiKeyInput.safeParse({ ...change(apiKeyId), scope: "some" }).success).toBe(false);
    expect(changeApiKeyInput.safeParse({ ...change(apiKeyId), functions: [] }).success).toBe(false);
  });
});
