import { eq } from "drizzle-orm";
import { apiKeys } from "@/db/schema/accounts";
import { newId } from "@/lib/core/id";
import { hashToken } from "@/lib/server/cipher";
import { aSession } from "@/tests/support/builders/sign-in";
import { eventsOf } from "@/tests/support/history";
import { describe, expect, NOW, test } from "@/tests/support/test";
import { accountant, administrator, apiKey, operator } from "@/tests/support/who";
import { changeAccount } from "./change-account";
import { createApiKey } from "./create-api-key";
import { getAccount } from "./get-account";
import { listApiKeys } from "./list-api-keys";
import { changeAccountInput } from "./model/change-account";
import { revokeApiKey } from "./revoke-api-key";

const settings = {
  version: 1,
  name: "Północ",
  timeZone: "Europe/Berlin",
  locale: "pl",
  defaultVatBps: 800,
  vatIncluded: false,
  mailName: "Północ",
  mailReplyTo: "office@polnoc.example",
} as const;
const wanted = { name: "Shop", functions: ["order.create", "order.history"], scope: "all", lifeDays: 365 } as const;
const key = { ...wanted, functions: [...wanted.functions] };

describe("changeAccount", () => {
  test("the settings are kept, with before and after in the history", async ({ as, account }) => {
    const ctx = as(administrator);
    await changeAccount(ctx, settings);
    await changeAccount(ctx, settings);
    expect(await getAccount(ctx)).toMatchObject({ ...settings, version: 2, currency: "PLN" });
    expect(await eventsOf(ctx, account.id)).toEqual(["account.created", "account.changed"]);
  });

  test("P-O4 settings that somebody else saved meanwhile are not overwritten", async ({ as }) => {
    const ctx = as(administrator);
    await changeAccount(ctx, settings);

    const late = changeAccount(ctx, { ...settings, defaultVatBps: 500 });

    await expect(late).rejects.toMatchObject({ kind: "conflict", code: "account.stale", params: { version: 2 } });
    expect(await getAccount(ctx)).toMatchObject({ defaultVatBps: 800, version: 2 });
  });

  test("P-N7 a sender's name cannot add an address, and there must be such a zone", () => {
    for (const wrong of [{ mailName: "Shop <evil@x.org>" }, { mailName: "a\nb" }, { timeZone: "Mars/Base" }]) {
      expect(changeAccountInput.safeParse({ ...settings, ...wrong }).success).toBe(false);
    }
  });

  test("P-R1 an operator may look and not change, an accountant neither", async ({ as }) => {
    await expect(changeAccount(as(operator()), settings)).rejects.toMatchObject({ code: "permission.denied" });
    expect(await getAccount(as(operator()))).toMatchObject({ currency: "PLN" });
    await expect(getAccount(as(accountant))).rejects.toMatchObject({ code: "permission.denied" });
  });
});

describe("API keys", () => {
  test("R-UNI-31 P-K1 a key has 192 random bits, is shown once and stored as a hash", async ({ as }) => {
    const ctx = as(administrator);
    await aSession(ctx);

    const created = await createApiKey(ctx, key);

    expect(created.key).toMatch(/^kontor_[\w-]{32}$/);
    const [row] = await ctx.db.select().from(apiKeys).where(eq(apiKeys.id, created.id));
    expect(row).toMatchObject({ keyHash: hashToken(created.key), functions: key.functions });
    expect(row?.expiresAt).toEqual(new Date(NOW.getTime() + 365 * 86_400_000));
    expect(JSON.stringify([row, await listApiKeys(ctx)])).not.toContain(created.key);
    expect(await eventsOf(ctx, created.id)).toEqual(["key.created"]);
  });

  test("R-UNI-31 a revoked key is listed as such and cannot be revoked twice", async ({ as }) => {
    const ctx = as(administrator);
    await aSession(ctx);
    const { id } = await createApiKey(ctx, key);

    await revokeApiKey(ctx, { apiKeyId: id });

    expect((await listApiKeys(ctx)).find((row) => row.id === id)).toMatchObject({ state: "revoked" });
    await expect(revokeApiKey(ctx, { apiKeyId: id })).rejects.toMatchObject({ code: "key.not_found" });
    await expect(revokeApiKey(ctx, { apiKeyId: newId() })).rejects.toMatchObject({ code: "key.not_found" });
    expect(await eventsOf(ctx, id)).toEqual(["key.created", "key.revoked"]);
  });

  test("P-R6 nobody makes a key that can do more than he can, and no key makes keys", async ({ as }) => {
    const ctx = as(operator({ on: ["keys.manage"] }));
    await aSession(ctx);
    await expect(createApiKey(ctx, { ...key, functions: ["order.delete"] })).rejects.toMatchObject({
      code: "key.function_lacking",
    });
    await expect(createApiKey(as(apiKey("keys.manage")), key)).rejects.toMatchObject({ code: "permission.denied" });
  });

  test("P-A5 making one wants the password typed lately", async ({ as }) => {
    const ctx = as(administrator);
    await aSession(ctx, 11);
    await expect(createApiKey(ctx, key)).rejects.toMatchObject({ code: "password.again" });
  });

  test("P-R1 an operator manages no keys", async ({ as }) => {
    const ctx = as(operator());
    const denied = { code: "permission.denied" };
    await expect(createApiKey(ctx, key)).rejects.toMatchObject(denied);
    await expect(listApiKeys(ctx)).rejects.toMatchObject(denied);
    await expect(revokeApiKey(ctx, { apiKeyId: newId() })).rejects.toMatchObject(denied);
  });
});
