import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { people } from "@/db/schema/people";
import { aSession } from "@/tests/support/builders/sign-in";
import { eventsOf } from "@/tests/support/history";
import { type As, describe, expect, test } from "@/tests/support/test";
import { administrator, apiKey, operator } from "@/tests/support/who";
import { getAccount } from "./get-account";
import { requireSecondFactor } from "./require-second-factor";

/** An administrator who has just typed his password, with a second factor of his own or without. */
async function trusted(as: As, withFactor: boolean) {
  const ctx = as(administrator);
  await aSession(ctx);
  const self = eq(people.id, ctx.actor.personId);
  if (withFactor) await ctx.tx.update(people).set({ totpConfirmedAt: ctx.now }).where(self);
  return ctx;
}

describe("requireSecondFactor", () => {
  test("policy figure: it is switched on by somebody who has one, stands in the audit, and off again", async ({
    as,
    account,
  }) => {
    const ctx = await trusted(as, true);
    await requireSecondFactor(ctx, { isRequired: true });
    await requireSecondFactor(ctx, { isRequired: true });
    expect(await getAccount(ctx)).toMatchObject({ secondFactorRequired: true, version: 2 });
    await requireSecondFactor(ctx, { isRequired: false });
    expect(await eventsOf(ctx, account.id)).toEqual(["account.created", "account.changed", "account.changed"]);
  });

  test("who has none himself does not shut himself out", async ({ as }) => {
    const ctx = await trusted(as, false);
    await expect(requireSecondFactor(ctx, { isRequired: true })).rejects.toMatchObject({
      fields: [{ path: "isRequired", code: "second_factor.own_first" }],
    });
  });

  test("P-A5 it wants the password typed lately, also for switching it off", async ({ as, account }) => {
    const ctx = as(administrator);
    await aSession(ctx, 11);
    await ctx.tx.update(accounts).set({ secondFactorRequired: true }).where(eq(accounts.id, account.id));
    await expect(requireSecondFactor(ctx, { isRequired: false })).rejects.toMatchObject({ code: "password.again" });
  });

  test("P-R1 neither an operator nor a key may", async ({ as }) => {
    const denied = { code: "permission.denied" };
    await expect(requireSecondFactor(as(operator()), { isRequired: true })).rejects.toMatchObject(denied);
    const key = as(apiKey("settings.edit"));
    await expect(requireSecondFactor(key, { isRequired: true })).rejects.toMatchObject(denied);
  });
});
