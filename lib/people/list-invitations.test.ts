import { and, eq } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import { newId } from "@/lib/core/id";
import { aSession } from "@/tests/support/builders/sign-in";
import { describe, expect, NOW, test } from "@/tests/support/test";
import { accountant, administrator, job } from "@/tests/support/who";
import { inviteEmployee } from "./invite-employee";
import { listInvitations } from "./list-invitations";
import { issueToken } from "./rules/issue-token";

const person = { firstName: "Ewa", lastName: "Nowak", role: "operator" } as const;
const HOUR_MS = 3_600_000;

describe("listInvitations", () => {
  test("policy figure: an open invitation is listed with its inviter and the end of its link, until it is accepted", async ({
    as,
    account,
  }) => {
    const ctx = as(administrator);
    await aSession(ctx);
    const email = `ewa.${newId()}@x.org`;
    const { id } = await inviteEmployee(ctx, { ...person, email });
    expect(await listInvitations(ctx)).toMatchObject([{ id, email, invitedBy: "Olga Lis", linkUntil: null }]);

    const mine = and(eq(employees.accountId, account.id), eq(employees.id, id));
    const [row] = await ctx.tx.select().from(employees).where(mine);
    await issueToken(as(job()), { purpose: "invitation", personId: row?.personId ?? "" });
    const linkUntil = new Date(NOW.getTime() + 72 * HOUR_MS);
    expect(await listInvitations(ctx)).toMatchObject([{ id, linkUntil, linkIsOver: false }]);
    expect(await listInvitations(as(administrator, linkUntil))).toMatchObject([{ id, linkIsOver: true }]);

    await ctx.tx.update(employees).set({ state: "active" }).where(mine);
    expect(await listInvitations(ctx)).toEqual([]);
  });

  test("P-R1 an accountant sees none", async ({ as }) => {
    await expect(listInvitations(as(accountant))).rejects.toMatchObject({ code: "permission.denied" });
  });
});
