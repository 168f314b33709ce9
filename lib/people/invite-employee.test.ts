import { newId } from "@/lib/core/id";
import { aSession, aTrusted } from "@/tests/support/builders/sign-in";
import { eventsOf, outboxOf } from "@/tests/support/history";
import { attempt, describe, expect, test } from "@/tests/support/test";
import { operator } from "@/tests/support/who";
import { inviteEmployee } from "./invite-employee";
import { listEmployees } from "./list-employees";
import { resendInvitation } from "./resend-invitation";

const person = { firstName: "Ewa", lastName: "Nowak", role: "operator" } as const;

describe("inviteEmployee", () => {
  test("the invited one stands in the list and gets one mail, with a link made when it is sent", async ({ as }) => {
    const ctx = await aTrusted(as);

    const { id } = await inviteEmployee(ctx, { ...person, email: `ewa.${newId()}@x.org` });

    expect((await listEmployees(ctx)).find((row) => row.id === id)).toMatchObject({
      state: "invited",
      lastName: "Nowak",
    });
    expect(await eventsOf(ctx, id)).toEqual(["employee.invited"]);
    expect(await outboxOf(ctx, id)).toMatchObject([
      { kind: "invitation", props: { employeeId: id, invitedBy: "Olga Lis" } },
    ]);
  });

  test("P-A4 it can be sent again while it is open, and 20 times a day in all", async ({ as }) => {
    const ctx = await aTrusted(as);
    const { id } = await inviteEmployee(ctx, { ...person, email: `ewa.${newId()}@x.org` });
    for (let sent = 2; sent <= 20; sent += 1) await resendInvitation(ctx, { employeeId: id });

    await expect(attempt(ctx, () => resendInvitation(ctx, { employeeId: id }))).rejects.toMatchObject({
      code: "limit.reached",
    });
    expect(await outboxOf(ctx, id)).toHaveLength(20);
  });

  test("somebody who belongs to the staff is not invited, whatever the letters of his address", async ({
    as,
    account,
  }) => {
    const ctx = await aTrusted(as);
    const email = account.staff.piotr.email.toUpperCase();
    await expect(attempt(ctx, () => inviteEmployee(ctx, { ...person, email }))).rejects.toMatchObject({
      fields: [{ path: "email", code: "staff.exists" }],
    });
    await expect(resendInvitation(ctx, { employeeId: account.staff.piotr.id })).rejects.toMatchObject({
      code: "staff.not_invited",
    });
  });

  test("P-R6 nobody invites to a role that can do more than he can", async ({ as }) => {
    const ctx = as(operator({ on: ["staff.invite"] }));
    await aSession(ctx);
    await expect(inviteEmployee(ctx, { ...person, role: "administrator", email: "x@x.org" })).rejects.toMatchObject({
      code: "staff.function_lacking",
    });
  });
});
