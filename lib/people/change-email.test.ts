import { and, eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { clients } from "@/db/schema/clients";
import { events } from "@/db/schema/outbox";
import { newId } from "@/lib/core/id";
import { clock } from "@/lib/server/clock";
import { readAs, writeAs } from "@/lib/server/context";
import type { TestAccount } from "@/tests/support/builders/account";
import { aPerson } from "@/tests/support/builders/clients";
import {
  aCommittedAccount,
  aCommittedClient,
  aGuest,
  aLink,
  aSession,
  givePassword,
  PASSWORD,
  personOf,
} from "@/tests/support/builders/sign-in";
import { eventsOf, outboxOf } from "@/tests/support/history";
import { personRow, refusalOf, signIn } from "@/tests/support/sign-in-state";
import { administrator } from "@/tests/support/who";
import { changeEmail } from "./change-email";
import { checkPasswordAgain } from "./check-password-again";
import { findOpenEmailChange } from "./find-open-email-change";
import { findOpenLink } from "./find-open-link";
import { finishEmailChanges } from "./finish-email-changes";
import { getEmployee } from "./get-employee";
import { inviteEmployee } from "./invite-employee";
import { requestEmailChange } from "./request-email-change";
import { joinAccount } from "./rules/join-account";
import { setPassword } from "./set-password";

const account = await aCommittedAccount();

const anAddress = () => `new.${newId()}@x.org`;
/** Somebody who has just typed his password. */
async function trusted(personId: string) {
  const person = await personOf(personId);
  await checkPasswordAgain(person, { password: PASSWORD });
  return person;
}

const linkTo = (personId: string, email: string) =>
  aLink(account, { purpose: "change_email", personId, detail: email }).then(({ token }) => token);

const mailsOf = (id: string) => writeAs(account.job, (ctx) => outboxOf(ctx, id));

describe("requestEmailChange", () => {
  test("P-A5 it asks for the password again; the old address is told at once and only the new one gets the link", async () => {
    const client = await aCommittedClient(account);
    const email = anAddress();

    const stale = await personOf(client.personId);
    expect(await refusalOf(requestEmailChange(stale, { email }))).toBe("password.again");
    await requestEmailChange(await trusted(client.personId), { email });

    const mails = (await mailsOf(client.personId)).map(({ kind, to, props }) => [kind, to, props]);
    expect(mails).toContainEqual(["change-email", email, { personId: client.personId }]);
    expect(mails).toContainEqual([
      "security-changed",
      client.email,
      { personId: client.personId, change: "email_requested" },
    ]);
    expect(mails).toHaveLength(2);
    expect((await personRow(client.personId)).email).toBe(client.email);
  });

  test("P-A2 an address of somebody else gets the same answer and no link", async () => {
    const [client, other] = [await aCommittedClient(account), await aCommittedClient(account)];
    const here = await trusted(client.personId);

    expect(await requestEmailChange(here, { email: other.email.toUpperCase() })).toBeUndefined();
    expect(await requestEmailChange(here, { email: anAddress() })).toBeUndefined();

    const kinds = (await mailsOf(client.personId)).map((mail) => mail.kind);
    expect(kinds.filter((kind) => kind === "change-email")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "security-changed")).toHaveLength(2);
  });

  test("one's own address is refused at the field, and three requests an hour are enough", async () => {
    const client = await aCommittedClient(account);
    const here = await trusted(client.personId);
    expect(await refusalOf(requestEmailChange(here, { email: client.email.toUpperCase() }))).toBe("email.same");
    for (let request = 1; request <= 3; request += 1) await requestEmailChange(here, { email: anAddress() });
    expect(await refusalOf(requestEmailChange(here, { email: anAddress() }))).toBe("limit.reached");
  });
});

describe("changeEmail", () => {
  test("P-A5 the link brings the address into force: sign-in, company and client follow, the old address is told", async () => {
    const { piotr } = account.staff;
    await givePassword(piotr.personId);
    const email = anAddress();
    const token = await linkTo(piotr.personId, email);
    const reset = await aLink(account, { purpose: "reset_password", personId: piotr.personId });

    expect(await findOpenEmailChange(aGuest(), token)).toEqual({ email });
    await changeEmail(aGuest(), { token });

    expect(await signIn(email)).toMatchObject({ kind: "session" });
    const old = signIn(piotr.email);
    expect(await refusalOf(old)).toBe("sign_in.failed");
    expect(await refusalOf(setPassword(aGuest(), { token: reset.token, password: "x" }))).toBe("token.invalid");
    const olga = { ...account.job, kind: "employee", functions: new Set(["staff.view"]) } as unknown;
    const card = await readAs(olga as typeof account.job, (ctx) => getEmployee(ctx, { employeeId: piotr.id }));
    expect(card.email).toBe(email);
    expect((await writeAs(account.job, (ctx) => eventsOf(ctx, piotr.personId))).toSorted()).toEqual([
      "person.email_changed",
    ]);
    expect((await mailsOf(piotr.personId)).map(({ to, props }) => [to, props])).toContainEqual([
      piotr.email,
      { personId: piotr.personId, change: "email_changed" },
    ]);
  });

  test("a client is found by the new address, and a stop after bounces ends with the old one", async () => {
    const client = await aCommittedClient(account);
    const mine = eq(clients.personId, client.personId);
    await writeAs(account.job, (ctx) => ctx.tx.update(clients).set({ mailStoppedAt: ctx.now }).where(mine));
    const email = anAddress();
    await changeEmail(aGuest(), { token: await linkTo(client.personId, email) });
    const [row] = await readAs(account.job, (ctx) => ctx.db.select().from(clients).where(mine));
    expect(row).toMatchObject({ email, mailStoppedAt: null });
  });

  test("P-R6 a company that only invited him does not learn the new address before he comes", async () => {
    const client = await aCommittedClient(account);
    const inviting = await aCommittedAccount();
    const inviter = administrator(inviting as unknown as TestAccount); // Who somebody is depends on ids and names only.
    const { id: employeeId } = await writeAs(inviter, async (ctx) => {
      await aSession(ctx);
      return inviteEmployee(ctx, { email: client.email, firstName: "", lastName: "", role: "operator" });
    });
    const shown = () => readAs(inviter, (ctx) => getEmployee(ctx, { employeeId }));
    const email = anAddress();

    await changeEmail(aGuest(), { token: await linkTo(client.personId, email) });
    expect((await shown()).email).toBe(client.email);
    expect(await writeAs(inviting.job, (ctx) => eventsOf(ctx, employeeId))).toEqual(["employee.invited"]);

    await writeAs(inviting.job, (ctx) => joinAccount(ctx, client.personId));
    expect((await shown()).email).toBe(email);
  });

  test("P-A4 of 50 uses at once one gets through; looking uses nothing up; it ends after 24 hours", async () => {
    const client = await aCommittedClient(account);
    const token = await linkTo(client.personId, anAddress());
    for (let look = 0; look < 3; look += 1) expect(await findOpenEmailChange(aGuest(), token)).not.toBeNull();
    const uses = await Promise.all(Array.from({ length: 50 }, () => refusalOf(changeEmail(aGuest(), { token }))));
    expect(uses.filter((use) => use === "let in")).toHaveLength(1);

    const late = await linkTo(client.personId, anAddress());
    vi.spyOn(clock, "now").mockReturnValue(new Date(Date.now() + 24 * 3_600_000 + 1_000));
    expect(await refusalOf(changeEmail(aGuest(), { token: late }))).toBe("token.invalid");
  });

  test("P-A4 it is a link for nothing else, and no other link changes an address", async () => {
    const client = await aCommittedClient(account);
    const token = await linkTo(client.personId, anAddress());
    expect(await findOpenLink(aGuest(), token)).toBeNull();
    expect(await refusalOf(setPassword(aGuest(), { token, password: "three wet umbrellas in a wardrobe" }))).toBe(
      "token.invalid",
    );
    const reset = await aLink(account, { purpose: "reset_password", personId: client.personId });
    expect(await refusalOf(changeEmail(aGuest(), { token: reset.token }))).toBe("token.invalid");
  });

  test("an address that somebody else took meanwhile is not taken from him", async () => {
    const client = await aCommittedClient(account);
    const token = await linkTo(client.personId, (await aCommittedClient(account)).email);
    expect(await refusalOf(changeEmail(aGuest(), { token }))).toBe("token.invalid");
    expect((await personRow(client.personId)).email).toBe(client.email);
  });

  test("P-C1 a company that cannot follow at the moment stops nobody, and follows later, once", async () => {
    const client = await aCommittedClient(account);
    const [busy, other] = [await aCommittedAccount(), await aCommittedAccount()];
    for (const { job } of [busy, other]) await writeAs(job, (ctx) => aPerson(ctx, { personId: client.personId }));
    const known = ({ job }: typeof account) =>
      readAs(job, async (ctx) => {
        const mine = and(eq(clients.accountId, job.accountId), eq(clients.personId, client.personId));
        const [row] = await ctx.db.select().from(clients).where(mine);
        return row?.email;
      });
    const email = anAddress();
    const token = await linkTo(client.personId, email);

    await writeAs(busy.job, async (ctx) => {
      await ctx.tx.select().from(clients).where(eq(clients.accountId, busy.id)).for("update");
      await changeEmail(aGuest(), { token });
    });
    expect([await known(account), (await known(busy)) === email, await known(other)]).toEqual([email, false, email]);

    const cleaner = { kind: "job", accountId: newId(), name: "clean-up" } as const;
    for (const round of [1, 2]) {
      await finishEmailChanges(cleaner);
      expect(await known(busy), `${round}`).toBe(email);
    }
    const told = await writeAs(busy.job, (ctx) =>
      ctx.db.select({ type: events.type }).from(events).where(eq(events.accountId, busy.id)),
    );
    expect(told.filter(({ type }) => type === "client.changed")).toHaveLength(1);
    await expect(finishEmailChanges({ ...cleaner, kind: "person" } as never)).rejects.toMatchObject({
      code: "permission.denied",
    });
  });
});
