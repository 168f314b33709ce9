import { eq } from "drizzle-orm";
import { idempotencyKeys } from "@/db/schema/outbox";
import { limits, sessions } from "@/db/schema/people";
import { newId } from "@/lib/core/id";
import { sweepAs } from "@/lib/server/context";
import { describe, expect, NOW, test } from "@/tests/support/test";
import { administrator, job } from "@/tests/support/who";
import { forgetAnswers } from "./forget-answers";
import { forgetEnded } from "./forget-ended";
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

  test("people may not run it", async ({ as }) => {
    await expect(forgetAnswers(as(administrator))).rejects.toMatchObject({ code: "permission.denied" });
    await expect(forgetEnded(as(administrator))).rejects.toMatchObject({ code: "permission.denied" });
  });

  test("P-R8 the sweep may ask which accounts have old answers", async () => {
    expect(await sweepAs(dueIdempotencyAccounts)).toEqual([]);
  });
});
