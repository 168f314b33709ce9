import { eq } from "drizzle-orm";
import { Client } from "pg";
import { describe, expect, test, vi } from "vitest";
import { signIns } from "@/db/schema/people";
import { newId } from "@/lib/core/id";
import { readAs, writeAs } from "@/lib/server/context";
import type { TestAccount } from "@/tests/support/builders/account";
import {
  aCommittedAccount,
  aCommittedClient,
  aGuest,
  aSession,
  givePassword,
  PASSWORD,
  personOf,
} from "@/tests/support/builders/sign-in";
import { eventsOf } from "@/tests/support/history";
import { signIn } from "@/tests/support/sign-in-state";
import { administrator } from "@/tests/support/who";
import { changeMyPassword } from "./change-my-password";
import { inviteEmployee } from "./invite-employee";
import { listMySignIns } from "./list-my-sign-ins";
import { requestPasswordReset } from "./request-password-reset";
import { signOut } from "./sign-out";

const account = await aCommittedAccount();

/** The statements that one failed attempt costs, by what they begin with. */
async function costOf(email: string): Promise<string[]> {
  const query = vi.spyOn(Client.prototype, "query");
  await signIn(email, "wrong").catch(() => undefined);
  const texts = query.mock.calls.map(([given]) =>
    typeof given === "string" ? given : (given as { text: string }).text,
  );
  query.mockRestore();
  return texts.map((text) => text.split(" ", 1)[0]?.toLowerCase() ?? "");
}

describe("a wrong password", () => {
  test("P-A2 costs as many statements and transactions for a member of staff, a customer and nobody", async () => {
    const customer = (await aCommittedClient(account)).email;
    const without = (await aCommittedClient(account, null)).email;
    await givePassword(account.staff.ivan.personId);
    const costs = [];
    for (const email of [`${newId()}@nowhere.example`, customer, without, account.staff.ivan.email]) {
      costs.push(await costOf(email));
    }
    const [nobody = []] = costs;
    expect(nobody.filter((word) => word === "begin").length).toBeGreaterThan(0);
    for (const cost of costs) expect(cost).toHaveLength(nobody.length);
    // A record is written by an insert where somebody is, by an update where nobody is: both are one write.
    const shape = (cost: string[]) => cost.map((word) => (word === "update" || word === "insert" ? "write" : word));
    for (const cost of costs) expect(shape(cost)).toEqual(shape(nobody));
  });

  test("P-A2 at an address that nobody has it leaves nothing personal", async () => {
    const email = `${newId()}@nowhere.example`;
    const before = await readAs(aGuest(), (ctx) => ctx.db.$count(signIns));
    await signIn(email, "wrong").catch(() => undefined);
    expect(await readAs(aGuest(), (ctx) => ctx.db.$count(signIns))).toBe(before);
  });
});

describe("the record of sign-ins", () => {
  test("P-V1 each outcome stands in the person's own list, and for staff in the audit of the company", async () => {
    const { piotr } = account.staff;
    await givePassword(piotr.personId);
    await signIn(piotr.email, "wrong").catch(() => undefined);
    await signIn(piotr.email, PASSWORD);
    const here = await personOf(piotr.personId);
    await signOut(here);

    const own = await readAs(here, listMySignIns);
    expect(own.map(({ outcome }) => outcome).toSorted()).toEqual(["signed_in", "signed_out", "wrong_password"]);
    expect(own.find(({ outcome }) => outcome === "wrong_password")).toMatchObject({ userAgent: "Test browser" });
    expect((await writeAs(account.job, (ctx) => eventsOf(ctx, piotr.id))).toSorted()).toEqual([
      "employee.sign_in_failed",
      "employee.signed_in",
      "employee.signed_out",
    ]);
  });

  test("P-R6 a company that invited somebody learns nothing of what he does elsewhere", async () => {
    const { personId, email } = await aCommittedClient(account);
    const stranger = await aCommittedAccount();
    const inviter = administrator(stranger as unknown as TestAccount); // Who somebody is depends on ids and names only.
    const { id } = await writeAs(inviter, async (ctx) => {
      await aSession(ctx);
      return inviteEmployee(ctx, { email, firstName: "", lastName: "", role: "operator" });
    });

    await signIn(email, "wrong").catch(() => undefined);
    await signIn(email, PASSWORD);
    const here = await personOf(personId);
    await changeMyPassword(here, { current: PASSWORD, password: "three wet umbrellas in a wardrobe" });
    await requestPasswordReset(aGuest(), { email });
    await signOut(here);

    expect(await writeAs(stranger.job, (ctx) => eventsOf(ctx, id))).toEqual(["employee.invited"]);
    expect(await writeAs(stranger.job, (ctx) => eventsOf(ctx, personId))).toEqual([]);
    expect((await writeAs(account.job, (ctx) => eventsOf(ctx, personId))).toSorted()).toEqual([
      "person.password_changed",
      "person.reset_requested",
    ]);
  });

  test("P-V1 nobody changes it or takes from it", async () => {
    const { personId, email } = await aCommittedClient(account);
    await signIn(email, PASSWORD);
    const mine = eq(signIns.personId, personId);
    await expect(writeAs(aGuest(), (ctx) => ctx.tx.update(signIns).set({ source: "" }).where(mine))).rejects.toThrow();
    await expect(writeAs(aGuest(), (ctx) => ctx.tx.delete(signIns).where(mine))).rejects.toThrow();
  });
});
