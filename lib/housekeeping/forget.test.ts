import { eq } from "drizzle-orm";
import { idempotencyKeys } from "@/db/schema/outbox";
import { limits, sessions, signIns } from "@/db/schema/people";
import { newId } from "@/lib/core/id";
import { sweepAs } from "@/lib/server/context";
import { describe, expect, NOW, test } from "@/tests/support/test";
import { administrator, job } from "@/tests/support/who";
import { forgetAnswers } from "./forget-answers";
import { forgetEnded } from "./forget-ended";
import { forgetSignIns, SIGN_INS_AT_ONCE } from "./forget-sign-ins";
import { dueIdempotencyAccounts } from "./sql/due-idempotency-accounts";

const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

describe("housekeeping", () => {
  test("P-M4 answers of 30 days are kept, older ones go", async ({ as, account }) => {
    const ctx = as(job());
    const row = {
      accountId: account.id,
      caller: "apiKey:x",
      operation: "o",
      contentHash: "h",
      status: 200,
      answer: {},
    };
    await ctx.tx.insert(idempotencyKeys).values([
      { ...row, key: "young", createdAt: daysAgo(29.9) },
      { ...row, key: "old", createdAt: daysAgo(30.1) },
    ]);

    expect(await forgetAnswers(ctx)).toBe(1);

    const left = await ctx.db.select().from(idempotencyKeys).where(eq(idempotencyKeys.accountId, account.id));
    expect(left.map(({ key }) => key)).toEqual(["young"]);
  });

  test("sessions long ended and counters long over go, what still counts stays", async ({ as, account }) => {
    const ctx = as(job());
    const { personId } = account.staff.olga;
    const session = (ended: number, expires: number) => {
      const id = newId();
      const seen = { createdAt: daysAgo(60), lastSeenAt: daysAgo(60), passwordCheckedAt: daysAgo(60) };
      const end = { endedAt: ended ? daysAgo(ended) : null, expiresAt: daysAgo(expires) };
      return { id, tokenHash: id, personId, kind: "staff", ...seen, ...end };
    };
    const [open, endedNow, endedLong, expiredLong] = [session(0, -1), session(1, -1), session(31, 31), session(0, 31)];
    await ctx.tx.insert(sessions).values([open, endedNow, endedLong, expiredLong]);
    const limit = { kind: "test", count: 1 };
    await ctx.tx.insert(limits).values([
      { ...limit, subject: "young", windowStartedAt: daysAgo(1) },
      { ...limit, subject: "old", windowStartedAt: daysAgo(3) },
      { ...limit, subject: "blocked", windowStartedAt: daysAgo(3), blockedUntil: daysAgo(-1) },
    ]);

    await forgetEnded(ctx);

    const kept = await ctx.db.select({ id: sessions.id }).from(sessions).where(eq(sessions.personId, personId));
    const ids = kept.map(({ id }) => id);
    expect([open, endedNow, endedLong, expiredLong].map(({ id }) => ids.includes(id))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const counters = await ctx.db.select().from(limits).where(eq(limits.kind, "test"));
    expect(counters.map(({ subject }) => subject).sort()).toEqual(["blocked", "young"]);
  });

  test("P-V1 sign-ins of a year stay, whatever the clock of the caller says; older ones go, the oldest first", async ({
    as,
    account,
  }) => {
    const { personId } = account.staff.olga;
    const ctx = { ...as(job()), now: new Date() };
    const ago = (days: number) => new Date(ctx.now.getTime() - days * 86_400_000);
    const old = Array.from({ length: SIGN_INS_AT_ONCE }, (_, number) => ago(400 + number));
    const rows = [...old, ago(367), ago(364), ago(1)].map((at) => ({
      id: newId(),
      personId,
      outcome: "signed_in",
      at,
    }));
    await ctx.tx.insert(signIns).values(rows);
    const kept = async () => {
      const left = await ctx.db.select({ at: signIns.at }).from(signIns).where(eq(signIns.personId, personId));
      return left.map(({ at }) => Math.round((ctx.now.getTime() - at.getTime()) / 86_400_000)).sort((a, b) => a - b);
    };

    expect(await forgetSignIns(ctx)).toBe(SIGN_INS_AT_ONCE);
    expect(await kept()).toEqual([1, 364, 367]);
    expect(await forgetSignIns(ctx)).toBe(1);
    expect(await forgetSignIns({ ...ctx, now: ago(-10 * 365) })).toBe(0);
    expect(await kept()).toEqual([1, 364]);
  });

  test("people may not run it", async ({ as }) => {
    await expect(forgetAnswers(as(administrator))).rejects.toMatchObject({ code: "permission.denied" });
    await expect(forgetSignIns(as(administrator))).rejects.toMatchObject({ code: "permission.denied" });
    await expect(forgetEnded(as(administrator))).rejects.toMatchObject({ code: "permission.denied" });
  });

  test("P-R8 the sweep may ask which accounts have old answers", async () => {
    expect(await sweepAs(dueIdempotencyAccounts)).toEqual([]);
  });
});
