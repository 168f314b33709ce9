import { describe, expect, test, vi } from "vitest";
import { newId } from "@/lib/core/id";
import { clock } from "@/lib/server/clock";
import { writeAs } from "@/lib/server/context";
import { aCommittedAccount, aCommittedClient, aGuest, personOf } from "@/tests/support/builders/sign-in";
import { eventsOf, outboxOf } from "@/tests/support/history";
import { requestPasswordReset } from "./request-password-reset";

const account = await aCommittedAccount();

const outcome = (email: string, guest = aGuest()) =>
  requestPasswordReset(guest, { email }).then(
    (answer) => answer,
    (error: unknown) => error,
  );

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

describe("requestPasswordReset", () => {
  test("P-A4 the owner of an address gets one mail, worth sending for half an hour", async () => {
    const client = await aCommittedClient(account);

    await requestPasswordReset(aGuest(), { email: client.email.toUpperCase() });

    const mails = await writeAs(account.job, (ctx) => outboxOf(ctx, client.personId));
    expect(mails).toMatchObject([
      { kind: "reset-password", to: client.email, props: { personId: client.personId }, locale: "en" },
    ]);
    const [mail] = mails;
    expect((mail?.usefulUntil.getTime() ?? 0) - (mail?.createdAt.getTime() ?? 0)).toBe(30 * 60_000);
    expect(await writeAs(account.job, (ctx) => eventsOf(ctx, client.personId))).toEqual(["person.reset_requested"]);
  });

  test("P-A2 an unknown address gets the same answer after the same time, and the same limit", async () => {
    const known = (await aCommittedClient(account)).email;
    const unknown = `${newId()}@nowhere.example`;

    for (const email of [known, unknown]) {
      expect(await timed(() => requestPasswordReset(aGuest(), { email }))).toBeGreaterThanOrEqual(345);
    }
    for (let request = 2; request <= 3; request += 1) {
      expect([await outcome(known), await outcome(unknown)]).toEqual([undefined, undefined]);
    }
    for (const email of [known, unknown]) expect(await outcome(email)).toMatchObject({ code: "limit.reached" });
  });

  test("P-A3 one source may ask ten times an hour", async () => {
    const source = aGuest();
    await Promise.all(Array.from({ length: 10 }, () => outcome(`${newId()}@nowhere.example`, source)));

    expect(await outcome(`${newId()}@nowhere.example`, source)).toMatchObject({ code: "limit.reached" });
    vi.spyOn(clock, "now").mockReturnValue(new Date(Date.now() + 3_600_000 + 1_000));
    expect(await outcome(`${newId()}@nowhere.example`, source)).toBeUndefined();
  });

  test("whoever is signed in is no guest", async () => {
    const person = await personOf(account.staff.ivan.personId);
    // The type forbids it; a door that mixes them up must be refused all the same.
    const wrongActor = person as unknown as ReturnType<typeof aGuest>;
    expect(await outcome("a@x.org", wrongActor)).toMatchObject({ code: "permission.denied" });
  });
});
