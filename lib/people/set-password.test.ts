import { and, eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { employees } from "@/db/schema/accounts";
import { clock } from "@/lib/server/clock";
import { readAs, writeAs } from "@/lib/server/context";
import {
  aCommittedAccount,
  aCommittedClient,
  aGuest,
  aLink,
  givePassword,
  PASSWORD,
  personOf,
} from "@/tests/support/builders/sign-in";
import { eventsOf, outboxOf } from "@/tests/support/history";
import { openSessions, signIn } from "@/tests/support/sign-in-state";
import { acceptInvitation } from "./accept-invitation";
import { findOpenLink } from "./find-open-link";
import { setPassword } from "./set-password";

const NEW_PASSWORD = "three wet umbrellas in a wardrobe";

const account = await aCommittedAccount();

const historyOf = (personId: string) => writeAs(account.job, (ctx) => eventsOf(ctx, personId));

async function anInvited(name: "piotr" | "marta" | "kirill" | "ivan") {
  const member = account.staff[name];
  await writeAs(account.job, (ctx) =>
    ctx.tx
      .update(employees)
      .set({ state: "invited" })
      .where(and(eq(employees.accountId, account.id), eq(employees.id, member.id))),
  );
  const link = await aLink(account, { purpose: "invitation", personId: member.personId });
  const state = () =>
    readAs(account.job, async (ctx) => {
      const where = and(eq(employees.accountId, account.id), eq(employees.id, member.id));
      const [row] = await ctx.db.select({ state: employees.state }).from(employees).where(where);
      return row?.state;
    });
  return { member, link, state };
}

describe("setPassword", () => {
  test("P-A1 P-A5 a reset ends every session, the old password is dead, and the owner is told", async () => {
    const client = await aCommittedClient(account);
    await signIn(client.email, PASSWORD);
    const { token } = await aLink(account, { purpose: "reset_password", personId: client.personId });

    await setPassword(aGuest(), { token, password: NEW_PASSWORD });

    expect(await openSessions(client.personId)).toEqual([]);
    await expect(signIn(client.email, PASSWORD)).rejects.toMatchObject({ code: "sign_in.failed" });
    expect(await signIn(client.email, NEW_PASSWORD)).toMatchObject({ kind: "session" });
    expect(await historyOf(client.personId)).toEqual(["person.password_changed"]);
    const mails = await writeAs(account.job, (ctx) => outboxOf(ctx, client.personId));
    expect(mails).toMatchObject([{ kind: "password-changed", to: client.email, locale: "en" }]);
  });

  test("P-A4 of 50 uses of a link at once exactly one gets through", async () => {
    const client = await aCommittedClient(account, null);
    const { token } = await aLink(account, { purpose: "set_password", personId: client.personId });

    const uses = await Promise.allSettled(
      Array.from({ length: 50 }, (_, use) => setPassword(aGuest(), { token, password: `${NEW_PASSWORD} ${use}` })),
    );

    expect(uses.filter((use) => use.status === "fulfilled")).toHaveLength(1);
    const winner = uses.findIndex((use) => use.status === "fulfilled");
    expect(await signIn(client.email, `${NEW_PASSWORD} ${winner}`)).toMatchObject({ kind: "session" });
    expect(await historyOf(client.personId)).toEqual(["person.password_changed"]);
  });

  test("P-A4 looking at a link uses nothing up, as often as one looks", async () => {
    const client = await aCommittedClient(account, null);
    const { token } = await aLink(account, { purpose: "set_password", personId: client.personId });
    const seen = { purpose: "set_password", email: client.email, hasPassword: false, lengthMin: 10 };

    for (let look = 0; look < 3; look += 1) expect(await findOpenLink(aGuest(), token)).toEqual(seen);
    await setPassword(aGuest(), { token, password: NEW_PASSWORD });
    expect(await findOpenLink(aGuest(), token)).toBeNull();
  });

  test.for([
    ["one that never was", "x".repeat(43)],
    ["no link at all", ["x"]],
    ["a missing one", undefined],
  ] as const)("P-A4 %s opens nothing", async ([, token]) => {
    expect(await findOpenLink(aGuest(), token)).toBeNull();
  });

  test("P-A4 a link ends on time, and by a newer one", async () => {
    const client = await aCommittedClient(account, null);
    const older = await aLink(account, { purpose: "reset_password", personId: client.personId });
    const newer = await aLink(account, { purpose: "reset_password", personId: client.personId });
    const use = (link: { token: string }): Promise<{ email: string }> =>
      setPassword(aGuest(), { token: link.token, password: NEW_PASSWORD });

    await expect(use(older)).rejects.toMatchObject({ code: "token.invalid" });
    vi.spyOn(clock, "now").mockReturnValue(new Date(newer.expiresAt.getTime()));
    await expect(use(newer)).rejects.toMatchObject({ code: "token.invalid" });
    vi.restoreAllMocks();
    await use(newer);
  });

  test.for([
    ["nine characters", "nine char", "password.short"],
    ["a common one", "password1234567", "password.common"],
    ["the product", "Kontor-Kontor-2026", "password.common"],
    ["the company", "Północ Distribution", "password.common"],
  ] as const)("P-A4 a refused password (%s) leaves the link alive", async ([, password, code]) => {
    const client = await aCommittedClient(account, null);
    const { token } = await aLink(account, { purpose: "set_password", personId: client.personId });

    await expect(setPassword(aGuest(), { token, password })).rejects.toMatchObject({
      code,
      fields: [{ path: "password", code }],
    });
    expect(await findOpenLink(aGuest(), token)).not.toBeNull();
  });

  test("staff need fifteen characters and an invitation is accepted by setting the password", async () => {
    const { member, link, state } = await anInvited("piotr");

    await expect(setPassword(aGuest(), { token: link.token, password: "fourteen signs" })).rejects.toMatchObject({
      code: "password.short",
      params: { minimum: 15 },
    });
    await setPassword(aGuest(), { token: link.token, password: NEW_PASSWORD });

    expect(await state()).toBe("active");
    expect(await writeAs(account.job, (ctx) => eventsOf(ctx, member.id))).toEqual(["employee.joined"]);
  });
});

describe("acceptInvitation", () => {
  test("P-A4 whoever has a password joins with it, and the invitation cannot change it", async () => {
    const { member, link, state } = await anInvited("marta");
    await givePassword(member.personId);

    await expect(setPassword(aGuest(), { token: link.token, password: NEW_PASSWORD })).rejects.toMatchObject({
      code: "token.invalid",
    });
    await expect(acceptInvitation(aGuest(), { token: link.token, password: "wrong" })).rejects.toMatchObject({
      code: "sign_in.failed",
    });
    expect(await state()).toBe("invited");
    await acceptInvitation(aGuest(), { token: link.token, password: PASSWORD });

    expect(await state()).toBe("active");
    await expect(acceptInvitation(aGuest(), { token: link.token, password: PASSWORD })).rejects.toMatchObject({
      code: "token.invalid",
    });
  });

  test("a withdrawn invitation lets nobody in", async () => {
    const { member, link } = await anInvited("kirill");
    await givePassword(member.personId);
    await writeAs(account.job, (ctx) =>
      ctx.tx
        .update(employees)
        .set({ state: "disabled" })
        .where(and(eq(employees.accountId, account.id), eq(employees.id, member.id))),
    );

    await expect(acceptInvitation(aGuest(), { token: link.token, password: PASSWORD })).rejects.toMatchObject({
      code: "token.invalid",
    });
  });

  test("a link for something else is no invitation, and nobody signed in is a guest", async () => {
    const client = await aCommittedClient(account);
    const { token } = await aLink(account, { purpose: "reset_password", personId: client.personId });
    const person = await personOf(client.personId);
    // The type forbids it; a door that mixes them up must be refused all the same.
    const wrongActor = person as unknown as ReturnType<typeof aGuest>;

    await expect(acceptInvitation(aGuest(), { token, password: PASSWORD })).rejects.toMatchObject({
      code: "token.invalid",
    });
    await expect(acceptInvitation(wrongActor, { token, password: PASSWORD })).rejects.toMatchObject({
      code: "permission.denied",
    });
    await expect(setPassword(wrongActor, { token, password: NEW_PASSWORD })).rejects.toMatchObject({
      code: "permission.denied",
    });
  });
});
