import { eq } from "drizzle-orm";
import { tokens } from "@/db/schema/people";
import { hashToken } from "@/lib/server/cipher";
import { aPerson } from "@/tests/support/builders/clients";
import { describe, expect, NOW, test } from "@/tests/support/test";
import { administrator, job } from "@/tests/support/who";
import { issueToken } from "./issue-token";

const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

describe("issueToken", () => {
  test("P-A4 a link has 256 random bits, is stored as a hash only, and belongs to one purpose", async ({ as }) => {
    const ctx = as(job());
    const { personId } = await aPerson(as(administrator));

    const issued = await issueToken(ctx, { purpose: "reset_password", personId });

    const [row] = await ctx.db.select().from(tokens).where(eq(tokens.personId, personId));
    expect(Buffer.from(issued.token, "base64url")).toHaveLength(32);
    expect(row).toMatchObject({ purpose: "reset_password", tokenHash: hashToken(issued.token), secretHash: null });
    expect(JSON.stringify(row)).not.toContain(issued.token);
    expect(issued.firstPassword).toBeNull();
  });

  test.for([
    ["reset_password", 30],
    ["set_password", 72 * 60],
    ["invitation", 72 * 60],
  ] as const)("P-A4 a link to %s lives %i minutes", async ([purpose, minutes], { as }) => {
    const { personId } = await aPerson(as(administrator));
    const issued = await issueToken(as(job()), { purpose, personId });
    expect(issued.expiresAt).toEqual(minutesLater(minutes));
  });

  test("P-A4 a newer link replaces the older one of its purpose and leaves the others", async ({ as }) => {
    const ctx = as(job());
    const { personId } = await aPerson(as(administrator));

    const first = await issueToken(ctx, { purpose: "set_password", personId });
    const other = await issueToken(ctx, { purpose: "reset_password", personId });
    const second = await issueToken(ctx, { purpose: "set_password", personId });

    const rows = await ctx.db.select().from(tokens).where(eq(tokens.personId, personId));
    const isReplaced = (token: string) => rows.find((row) => row.tokenHash === hashToken(token))?.replacedAt !== null;
    expect([first, other, second].map(({ token }) => isReplaced(token))).toEqual([true, false, false]);
  });

  test("P-N7 a mailed first password is random and stored as a hash only", async ({ as }) => {
    const ctx = as(job());
    const { personId } = await aPerson(as(administrator));

    const one = await issueToken(ctx, { purpose: "set_password", personId, withPassword: true });
    const two = await issueToken(ctx, { purpose: "set_password", personId, withPassword: true });

    expect(one.firstPassword).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    expect(one.firstPassword).not.toBe(two.firstPassword);
    const rows = await ctx.db.select().from(tokens).where(eq(tokens.personId, personId));
    expect(JSON.stringify(rows)).not.toContain(one.firstPassword);
  });
});
