import { and, eq } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import { events } from "@/db/schema/outbox";
import { newId } from "@/lib/core/id";
import type { TestAccount } from "@/tests/support/builders/account";
import { aSession, aTrusted } from "@/tests/support/builders/sign-in";
import { eventsOf, outboxOf } from "@/tests/support/history";
import { attempt, describe, expect, NOW, test } from "@/tests/support/test";
import { accountant, administrator, anotherAdministrator, apiKey, operator } from "@/tests/support/who";
import { changeEmployee } from "./change-employee";
import { getEmployee } from "./get-employee";
import { inviteEmployee } from "./invite-employee";
import { listEmployees } from "./list-employees";
import { resendInvitation } from "./resend-invitation";
import { sendPasswordLink } from "./send-password-link";
import { setEmployeeFunctions } from "./set-employee-functions";

const person = { firstName: "Ewa", lastName: "Nowak", role: "operator" } as const;

const asIs = (member: TestAccount["staff"]["olga"], version = 1) => {
  const [firstName = "", lastName = ""] = member.name.split(" ");
  return { employeeId: member.id, version, firstName, lastName, role: member.role, isEnabled: true };
};

describe("setEmployeeFunctions", () => {
  test("R-BIL-11 R-BIL-14 what is switched is stored, seen on the card and written to the audit", async ({
    as,
    account,
  }) => {
    const ctx = await aTrusted(as);
    const { piotr } = account.staff;

    await setEmployeeFunctions(ctx, {
      employeeId: piotr.id,
      version: 1,
      functions: { "client.view": false, "order.delete": true },
    });

    const card = await getEmployee(ctx, { employeeId: piotr.id });
    expect(card.functions).not.toContain("client.view");
    expect(card.functions).toContain("order.delete");
    const [event] = await ctx.db
      .select({ type: events.type, data: events.data, actorName: events.actorName })
      .from(events)
      .where(and(eq(events.accountId, account.id), eq(events.subjectId, piotr.id)));
    expect(event).toEqual({
      type: "employee.rights_changed",
      actorName: "Olga Lis",
      data: {
        before: { "client.view": true, "order.delete": false },
        after: { "client.view": false, "order.delete": true },
      },
    });
  });

  test("R-BIL-12 the same again changes nothing and writes no history", async ({ as, account }) => {
    const ctx = await aTrusted(as);
    await setEmployeeFunctions(ctx, {
      employeeId: account.staff.piotr.id,
      version: 1,
      functions: { "client.view": true },
    });
    expect(await eventsOf(ctx, account.staff.piotr.id)).toEqual([]);
  });

  test("only what differs from the role is kept", async ({ as, account }) => {
    const ctx = await aTrusted(as);
    const employeeId = account.staff.piotr.id;
    await setEmployeeFunctions(ctx, {
      employeeId,
      version: 1,
      functions: { "client.view": false, "order.cancel": true },
    });
    expect((await getEmployee(ctx, { employeeId })).switches).toEqual({ "client.view": false });
    await setEmployeeFunctions(ctx, { employeeId, version: 2, functions: { "client.view": true } });
    expect((await getEmployee(ctx, { employeeId })).switches).toEqual({});
  });

  test("R-BIL-14 P-R6 nobody gives a function he lacks, but may take it away", async ({ as, account }) => {
    const ctx = as(operator({ on: ["staff.rights"] }));
    await aSession(ctx);
    const employeeId = account.staff.marta.id;

    await expect(
      setEmployeeFunctions(ctx, { employeeId, version: 1, functions: { "order.delete": true } }),
    ).rejects.toMatchObject({
      code: "staff.function_lacking",
      params: { function: "order.delete" },
    });
    await setEmployeeFunctions(ctx, {
      employeeId,
      version: 1,
      functions: { "invoice.delete": false, "order.cancel": true },
    });
    expect(await eventsOf(ctx, employeeId)).toEqual(["employee.rights_changed"]);
  });

  test("R-BIL-14 the last administrator cannot lose the right to set rights, be demoted or be disabled", async ({
    as,
    account,
  }) => {
    const ctx = await aTrusted(as);
    const { olga, ivan } = account.staff;
    const off = (employeeId: string) =>
      setEmployeeFunctions(ctx, { employeeId, version: 1, functions: { "staff.rights": false } });
    await off(ivan.id);

    const last = { code: "staff.last_administrator" };
    await expect(attempt(ctx, () => off(olga.id))).rejects.toMatchObject(last);
    await expect(attempt(ctx, () => changeEmployee(ctx, { ...asIs(olga), role: "operator" }))).rejects.toMatchObject(
      last,
    );
    await expect(attempt(ctx, () => changeEmployee(ctx, { ...asIs(olga), isEnabled: false }))).rejects.toMatchObject(
      last,
    );
    await changeEmployee(ctx, { ...asIs(ivan, 2), isEnabled: false });
  });
});

describe("changeEmployee", () => {
  test("P-A1 a disabled employee may come back; each step stands in the history", async ({ as, account }) => {
    const ctx = await aTrusted(as);
    const { piotr } = account.staff;
    const state = async () => (await getEmployee(ctx, { employeeId: piotr.id })).state;

    await changeEmployee(ctx, { ...asIs(piotr), isEnabled: false });
    expect(await state()).toBe("disabled");
    await changeEmployee(ctx, { ...asIs(piotr, 2), firstName: "Paweł" });

    expect(await state()).toBe("invited"); // Nothing tells that he ever accepted.
    expect((await eventsOf(ctx, piotr.id)).sort()).toEqual(
      ["employee.disabled", "employee.changed", "employee.enabled"].sort(),
    );
  });

  test("a new role starts from its own preset", async ({ as, account }) => {
    const ctx = await aTrusted(as);
    const { piotr } = account.staff;
    await setEmployeeFunctions(ctx, { employeeId: piotr.id, version: 1, functions: { "order.delete": true } });
    await changeEmployee(ctx, { ...asIs(piotr, 2), role: "accountant" });
    expect((await getEmployee(ctx, { employeeId: piotr.id })).functions).not.toContain("order.delete");
  });

  test("P-R6 nobody promotes anybody above himself", async ({ as, account }) => {
    const ctx = as(operator({ on: ["staff.rights"] }));
    await aSession(ctx);
    await expect(changeEmployee(ctx, { ...asIs(account.staff.piotr), role: "administrator" })).rejects.toMatchObject({
      code: "staff.function_lacking",
    });
  });
});

describe("P-O4 two who change the same employee", () => {
  test("the second is refused with the newer version, and nothing is overwritten", async ({ as, account }) => {
    const ctx = await aTrusted(as);
    const { piotr } = account.staff;
    await setEmployeeFunctions(ctx, { employeeId: piotr.id, version: 1, functions: { "order.delete": true } });

    const stale = { kind: "conflict", code: "staff.stale", params: { version: 2 } };
    await expect(changeEmployee(ctx, { ...asIs(piotr), role: "accountant" })).rejects.toMatchObject(stale);
    const functions = { "order.delete": false } as const;
    const late = setEmployeeFunctions(ctx, { employeeId: piotr.id, version: 1, functions });
    await expect(late).rejects.toMatchObject(stale);

    const card = await getEmployee(ctx, { employeeId: piotr.id });
    expect(card).toMatchObject({ version: 2, role: "operator", switches: { "order.delete": true } });
  });

  test("sent twice, one change is made once and is no conflict", async ({ as, account }) => {
    const ctx = await aTrusted(as);
    const change = { ...asIs(account.staff.piotr), role: "accountant" as const };
    await changeEmployee(ctx, change);
    await changeEmployee(ctx, change);
    expect(await eventsOf(ctx, account.staff.piotr.id)).toEqual(["employee.changed"]);
  });
});

describe("rights need trust", () => {
  test("P-A5 the password must have been typed within ten minutes", async ({ as, account }) => {
    const ctx = as(administrator);
    await aSession(ctx, 11);
    const employeeId = account.staff.piotr.id;
    const again = { code: "password.again" };
    await expect(setEmployeeFunctions(ctx, { employeeId, version: 1, functions: {} })).rejects.toMatchObject(again);
    await expect(changeEmployee(ctx, asIs(account.staff.piotr))).rejects.toMatchObject(again);
    await expect(inviteEmployee(ctx, { ...person, email: "x@x.org" })).rejects.toMatchObject(again);
  });

  test("a key sets no rights, whatever its functions are", async ({ as, account }) => {
    const ctx = as(apiKey("staff.rights", "staff.invite"));
    const employeeId = account.staff.piotr.id;
    await expect(setEmployeeFunctions(ctx, { employeeId, version: 1, functions: {} })).rejects.toMatchObject({
      code: "permission.denied",
    });
  });

  test("P-A5 staff start a reset, and the link goes to the owner only", async ({ as, account }) => {
    const ctx = await aTrusted(as);
    const { piotr } = account.staff;
    const answer = await sendPasswordLink(ctx, { employeeId: piotr.id });
    expect(answer).toBeUndefined();
    expect(await outboxOf(ctx, piotr.personId)).toMatchObject([{ kind: "reset-password", to: piotr.email }]);
  });

  test.for([
    ["an operator without the function", operator()],
    ["an accountant", accountant],
  ] as const)("P-R1 %s may do none of it", async ([, who], { as, account }) => {
    const ctx = as(who);
    const employeeId = account.staff.olga.id;
    const denied = { code: "permission.denied" };
    await expect(inviteEmployee(ctx, { ...person, email: "x@x.org" })).rejects.toMatchObject(denied);
    await expect(resendInvitation(ctx, { employeeId })).rejects.toMatchObject(denied);
    await expect(changeEmployee(ctx, asIs(account.staff.olga))).rejects.toMatchObject(denied);
    await expect(setEmployeeFunctions(ctx, { employeeId, version: 1, functions: {} })).rejects.toMatchObject(denied);
    await expect(sendPasswordLink(ctx, { employeeId })).rejects.toMatchObject(denied);
  });

  test("R-UNI-03 P-R3 an employee of nowhere does not exist", async ({ as }) => {
    const ctx = await aTrusted(as, anotherAdministrator);
    const missing = { code: "staff.not_found" };
    await expect(getEmployee(ctx, { employeeId: newId() })).rejects.toMatchObject(missing);
    await expect(setEmployeeFunctions(ctx, { employeeId: newId(), version: 1, functions: {} })).rejects.toMatchObject(
      missing,
    );
    const row = await ctx.db.select().from(employees).where(eq(employees.accountId, ctx.actor.accountId));
    expect(row.every((one) => one.createdAt.getTime() === NOW.getTime())).toBe(true);
  });

  test("an accountant does not see the staff", async ({ as }) => {
    await expect(listEmployees(as(accountant))).rejects.toMatchObject({ code: "permission.denied" });
  });
});

describe("listEmployees", () => {
  test("R-UNI-41 it is searched, narrowed and sorted by what it shows", async ({ as }) => {
    const ctx = as(administrator);
    const names = async (input: Parameters<typeof listEmployees>[1]) =>
      (await listEmployees(ctx, input)).map((row) => row.firstName);

    expect(await names({ role: ["contractor", "accountant"] })).toEqual(["Kirill", "Marta"]);
    expect(await names({ search: "ZAJĄC" })).toEqual(["Piotr"]);
    expect(await names({ state: ["invited"] })).toEqual([]);
    expect(await names({ sort: "role", direction: "desc" })).toEqual(["Piotr", "Kirill", "Olga", "Ivan", "Marta"]);
  });
});
