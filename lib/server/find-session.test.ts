import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { accounts, employees } from "@/db/schema/accounts";
import { people } from "@/db/schema/people";
import { changeMyPassword } from "@/lib/people/change-my-password";
import { endAllSessions } from "@/lib/people/end-all-sessions";
import { endSession } from "@/lib/people/end-session";
import { signInWithPassword } from "@/lib/people/sign-in-with-password";
import { signOut } from "@/lib/people/sign-out";
import { clock } from "@/lib/server/clock";
import { writeAs } from "@/lib/server/context";
import { aSecondFactor } from "@/tests/support/builders/second-factor";
import {
  aCommittedAccount,
  aCommittedClient,
  aGuest,
  type CommittedAccount,
  givePassword,
  PASSWORD,
  personOf,
} from "@/tests/support/builders/sign-in";
import { findSession } from "./find-session";

let account: CommittedAccount;
beforeAll(async () => {
  account = await aCommittedAccount();
});

/** Signs in and keeps a copy of the cookie, as a thief would. */
async function aCookie(email: string): Promise<string> {
  const result = await signInWithPassword(aGuest(), { email, password: PASSWORD }, "");
  if (result.kind !== "session") throw new Error("no session");
  return result.sessionToken;
}

async function signedIn(token: string) {
  const found = await findSession(token);
  if (!found) throw new Error("not signed in");
  const { personId, sessionId } = found.signedIn;
  return { ...found, actor: { kind: "person", personId, sessionId, accountId: null } as const };
}

type Change = Partial<typeof employees.$inferInsert>;
const change = (member: { id: string }, set: Change) =>
  writeAs(account.job, (ctx) =>
    ctx.tx
      .update(employees)
      .set(set)
      .where(and(eq(employees.accountId, account.id), eq(employees.id, member.id))),
  );

describe("findSession", () => {
  test.for([
    ["signing out", (actor: Parameters<typeof signOut>[0]) => signOut(actor)],
    ["ending the session elsewhere", (actor) => endSession(actor, { sessionId: actor.sessionId })],
    ["ending all sessions", (actor) => endAllSessions(actor)],
  ] as const satisfies [string, (actor: Parameters<typeof signOut>[0]) => Promise<void>][])(
    "P-A1 a copied cookie is worthless after %s",
    async ([, end]) => {
      const client = await aCommittedClient(account);
      const token = await aCookie(client.email);
      const { actor } = await signedIn(token);
      await end(actor);
      expect(await findSession(token)).toBeNull();
    },
  );

  test("P-A1 a password change ends every other session and keeps the one that made it", async () => {
    const client = await aCommittedClient(account);
    const [here, there] = [await aCookie(client.email), await aCookie(client.email)];
    const { actor } = await signedIn(here);
    await changeMyPassword(actor, { current: PASSWORD, password: "three wet umbrellas in a wardrobe" });
    expect(await findSession(here)).not.toBeNull();
    expect(await findSession(there)).toBeNull();
  });

  test("P-A1 a disabled person, a lost membership and another role bite on the next request", async () => {
    const { piotr } = account.staff;
    await givePassword(piotr.personId);
    const token = await aCookie(piotr.email);
    expect((await signedIn(token)).standing).toMatchObject({ role: "operator", employeeId: piotr.id });

    await change(piotr, { role: "contractor" });
    const { standing } = await signedIn(token);
    expect(standing?.role).toBe("contractor");
    expect(standing?.functions.has("order.create")).toBe(false);
    await change(piotr, { functions: { "order.details": false } });
    expect((await signedIn(token)).standing?.functions.has("order.details")).toBe(false);
    await change(piotr, { state: "disabled" });
    expect((await signedIn(token)).standing).toBeNull();
    await change(piotr, { state: "active" });
    const person = eq(people.id, piotr.personId);
    await writeAs(aGuest(), (ctx) => ctx.tx.update(people).set({ disabledAt: ctx.now }).where(person));
    expect(await findSession(token)).toBeNull();
  });

  test.for([
    ["staff", 60, 12 * 60],
    ["customer", 24 * 60, 7 * 24 * 60],
  ] as const)(
    "policy figure: a session of %s ends after %i idle minutes and %i in all",
    async ([kind, idle, total]) => {
      const { marta } = account.staff;
      await givePassword(marta.personId);
      const email = kind === "staff" ? marta.email : (await aCommittedClient(account)).email;
      const token = await aCookie(email);
      const now = Date.now();
      const at = (minutes: number) => {
        vi.spyOn(clock, "now").mockReturnValue(new Date(now + minutes * 60_000));
        return findSession(token);
      };
      expect(await at(idle - 1)).not.toBeNull();
      expect(await at(idle + 1)).toBeNull();
      expect(await at(total + 1)).toBeNull();
    },
  );

  test("a session begun without a code is none once the person has a second factor", async () => {
    const client = await aCommittedClient(account);
    const token = await aCookie(client.email);
    await writeAs(aGuest(), (ctx) =>
      ctx.tx.update(people).set({ totpConfirmedAt: ctx.now }).where(eq(people.id, client.personId)),
    );
    expect(await findSession(token)).toBeNull();
  });

  test("policy figure: where a second factor is required, those who need one and have none are held back at once", async () => {
    const own = await aCommittedAccount();
    const { ivan, marta, kirill } = own.staff;
    for (const { personId } of [ivan, marta, kirill]) await givePassword(personId);
    const [boss, cashier, maker] = [await aCookie(ivan.email), await aCookie(marta.email), await aCookie(kirill.email)];
    const heldBack = async (token: string) => (await signedIn(token)).standing?.isHeldBack;
    expect(await heldBack(boss)).toBe(false);

    await writeAs(own.job, (ctx) =>
      ctx.tx.update(accounts).set({ secondFactorRequired: true }).where(eq(accounts.id, own.id)),
    );

    expect([await heldBack(boss), await heldBack(cashier), await heldBack(maker)]).toEqual([true, true, false]);
    const { actor } = await signedIn(boss);
    await aSecondFactor(actor);
    expect(await heldBack(boss)).toBe(false);
  });

  test("P-A6 a token that never was, and one of another kind, is nobody", async () => {
    expect(await findSession("")).toBeNull();
    expect(await findSession("a".repeat(43))).toBeNull();
    const { sessionId } = await personOf(account.staff.ivan.personId);
    expect(await findSession(sessionId)).toBeNull();
  });
});
