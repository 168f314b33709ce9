import { eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { dealings, people, sessions } from "@/db/schema/people";
import { newId } from "@/lib/core/id";
import { hashToken } from "@/lib/server/cipher";
import { clock } from "@/lib/server/clock";
import { writeAs } from "@/lib/server/context";
import {
  aCommittedAccount,
  aCommittedClient,
  aGuest,
  aLink,
  givePassword,
  PASSWORD,
  personOf,
} from "@/tests/support/builders/sign-in";
import { openSessions, sessionsOf, signIn } from "@/tests/support/sign-in-state";
import { setPassword } from "./set-password";

const account = await aCommittedAccount();

describe("signInWithPassword", () => {
  test("P-A1 the right password begins a session on the server, whose token is stored as a hash only", async () => {
    const client = await aCommittedClient(account);

    const result = await signIn(` ${client.email.toUpperCase()} `, PASSWORD);

    expect(result).toMatchObject({ kind: "session", home: "cabinet" });
    const [session] = await sessionsOf(client.personId);
    expect(session).toMatchObject({ kind: "customer", userAgent: "Test browser", workplaceAccountId: null });
    expect(session?.tokenHash).toBe(hashToken(result.kind === "session" ? result.sessionToken : ""));
    expect((session?.expiresAt.getTime() ?? 0) - (session?.createdAt.getTime() ?? 0)).toBe(7 * 24 * 3_600_000);
  });

  test("P-A1 staff come to their workplace with the shorter life of staff sessions", async () => {
    const { olga } = account.staff;
    await givePassword(olga.personId);

    expect(await signIn(olga.email, PASSWORD)).toMatchObject({ kind: "session", home: "dashboard" });

    const [session] = await sessionsOf(olga.personId);
    expect(session).toMatchObject({ kind: "staff", workplaceAccountId: account.id });
    expect((session?.expiresAt.getTime() ?? 0) - (session?.createdAt.getTime() ?? 0)).toBe(12 * 3_600_000);
  });

  test("P-A2 a wrong password, an unknown address, a person without password and a disabled one are told apart by nothing", async () => {
    const client = await aCommittedClient(account);
    const without = await aCommittedClient(account, null);
    const disabled = await aCommittedClient(account);
    await writeAs(aGuest(), (ctx) =>
      ctx.tx.update(people).set({ disabledAt: ctx.now }).where(eq(people.id, disabled.personId)),
    );
    const refusals = [
      [client.email, "wrong"],
      [`${newId()}@nowhere.example`, PASSWORD],
      [without.email, PASSWORD],
      [disabled.email, PASSWORD],
    ] as const;

    const errors = await Promise.all(
      refusals.map(([email, password]) => signIn(email, password).catch((error: unknown) => error)),
    );

    const [first] = errors;
    expect(first).toMatchObject({ code: "sign_in.failed", params: {}, fields: [] });
    for (const error of errors) expect(error).toStrictEqual(first);
  });

  test.for([["a known address"], ["an unknown address"]] as const)(
    "P-A3 after five failures %s waits one second, then two, and never for ever",
    async ([which]) => {
      const email =
        which === "a known address" ? (await aCommittedClient(account)).email : `${newId()}@nowhere.example`;
      const startedAt = Date.now();
      const failAt = async (second: number) => {
        vi.spyOn(clock, "now").mockReturnValue(new Date(startedAt + second * 1_000));
        return signIn(email, "wrong").catch((error: { code: string; params: unknown }) => error);
      };

      for (let failure = 1; failure <= 5; failure += 1) {
        expect(await failAt(0)).toMatchObject({ code: "sign_in.failed" });
      }
      expect(await failAt(0)).toMatchObject({ code: "sign_in.wait", params: { retryAfterS: 1 } });
      expect(await failAt(1.1)).toMatchObject({ code: "sign_in.failed" });
      expect(await failAt(1.2)).toMatchObject({ code: "sign_in.wait", params: { retryAfterS: 2 } });
      let second = 4;
      for (let failure = 7; failure <= 20; failure += 1, second += 901) {
        expect(await failAt(second)).toMatchObject({ code: "sign_in.failed" });
      }
      expect(await failAt(second - 890)).toMatchObject({ code: "sign_in.wait", params: { retryAfterS: 889 } });
      expect(await failAt(second)).toMatchObject({ code: "sign_in.failed" });
    },
  );

  test("P-A3 guesses of strangers do not make the owner wait where he signed in before, also when that is long ago", async () => {
    const client = await aCommittedClient(account);
    const home = aGuest();
    await signIn(client.email, PASSWORD, home);
    // As the clean-up does with sessions that ended a month ago.
    await writeAs(aGuest(), (ctx) => ctx.tx.delete(sessions).where(eq(sessions.personId, client.personId)));
    for (let failure = 1; failure <= 6; failure += 1) await signIn(client.email, "wrong").catch(() => undefined);

    await expect(signIn(client.email, PASSWORD)).rejects.toMatchObject({ code: "sign_in.wait" });
    expect(await signIn(client.email, PASSWORD, home)).toMatchObject({ kind: "session" });
  });

  test("P-A3 one source gets 50 failures in 15 minutes, whatever addresses it tries, and successes are not counted", async () => {
    const client = await aCommittedClient(account);
    const source = aGuest();
    await signIn(client.email, PASSWORD, source);
    for (let failure = 1; failure <= 50; failure += 1) {
      await expect(signIn(`${newId()}@nowhere.example`, "wrong", source)).rejects.toMatchObject({
        code: "sign_in.failed",
      });
    }

    await expect(signIn(client.email, PASSWORD, source)).rejects.toMatchObject({ code: "limit.reached" });

    vi.spyOn(clock, "now").mockReturnValue(new Date(Date.now() + 15 * 60_000 + 1_000));
    expect(await signIn(client.email, PASSWORD, source)).toMatchObject({ kind: "session" });
  });

  test("P-N7 a mailed first password works once and only opens the form to set a real one", async () => {
    const client = await aCommittedClient(account, null);
    const link = await aLink(account, { purpose: "set_password", personId: client.personId, withPassword: true });
    const first = link.firstPassword ?? "";

    const result = await signIn(client.email, first);

    expect(await sessionsOf(client.personId)).toEqual([]);
    await expect(signIn(client.email, first)).rejects.toMatchObject({ code: "sign_in.failed" });
    const linkToken = result.kind === "new_password" ? result.linkToken : "";
    await setPassword(aGuest(), { token: linkToken, password: PASSWORD });
    expect(await signIn(client.email, PASSWORD)).toMatchObject({ kind: "session" });
  });

  test("P-N7 a first password ends with its link", async () => {
    const client = await aCommittedClient(account, null);
    const link = await aLink(account, { purpose: "set_password", personId: client.personId, withPassword: true });
    vi.spyOn(clock, "now").mockReturnValue(new Date(link.expiresAt.getTime() + 1));

    await expect(signIn(client.email, link.firstPassword ?? "")).rejects.toMatchObject({ code: "sign_in.failed" });
  });

  test("whoever is signed in is no guest", async () => {
    const person = await personOf(account.staff.ivan.personId);
    // The type forbids it; a door that mixes them up must be refused all the same.
    const wrongActor = person as unknown as ReturnType<typeof aGuest>;
    await expect(signIn("a@x.org", "x", wrongActor)).rejects.toMatchObject({ code: "permission.denied" });
  });

  test.for([
    ["a customer with ten signs", "vkzq8dfh2m", "session"],
    ["a customer with nine", "vkzq8dfh2", "new_password"],
    ["whoever is invited by anybody stays a customer", "vkzq8dfh2m", "session"],
  ] as const)("policy figure: %s comes to: %s, %s", async ([who, password, kind]) => {
    const client = await aCommittedClient(account, password);
    if (who.startsWith("whoever")) {
      await writeAs(account.job, (ctx) =>
        ctx.tx.insert(dealings).values({
          partyKind: "employee",
          partyId: client.personId,
          accountId: account.id,
          createdAt: ctx.now,
        }),
      );
    }

    expect(await signIn(client.email, password)).toMatchObject({ kind });
    expect(await openSessions(client.personId)).toHaveLength(kind === "session" ? 1 : 0);
  });
});
