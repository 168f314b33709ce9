import { eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { recoveryCodes } from "@/db/schema/people";
import { clock } from "@/lib/server/clock";
import { readAs, writeAs } from "@/lib/server/context";
import { aSecondFactor, authenticator } from "@/tests/support/builders/second-factor";
import { aCommittedAccount, aCommittedClient, aGuest, PASSWORD, personOf } from "@/tests/support/builders/sign-in";
import { eventsOf, outboxOf } from "@/tests/support/history";
import { openSessions, personRow, refusalOf, signIn } from "@/tests/support/sign-in-state";
import { changeMyPassword } from "./change-my-password";
import { checkPasswordAgain } from "./check-password-again";
import { getMySecondFactor } from "./get-my-second-factor";
import { offerSecondFactor } from "./offer-second-factor";
import { renewRecoveryCodes } from "./renew-recovery-codes";
import { setPassword } from "./set-password";
import { signInWithCode } from "./sign-in-with-code";
import { turnOffSecondFactor } from "./turn-off-second-factor";
import { turnOnSecondFactor } from "./turn-on-second-factor";

const account = await aCommittedAccount();

/** A customer whose sign-in asks for a code. */
async function guarded() {
  const client = await aCommittedClient(account);
  const here = await personOf(client.personId);
  return { ...client, here, ...(await aSecondFactor(here)) };
}

/** The pass that the right password gives. */
async function stepOf(email: string, guest = aGuest()): Promise<string> {
  const result = await signIn(email, PASSWORD, guest);
  if (result.kind !== "second_step") throw new Error(`signed in with ${result.kind}`);
  return result.stepToken;
}

describe("turning a second factor on", () => {
  test("P-A5 it wants the password typed lately and a code, ends the other sessions and tells the owner", async () => {
    const client = await aCommittedClient(account);
    const [here, there] = [await personOf(client.personId), await personOf(client.personId)];

    expect(await refusalOf(offerSecondFactor(here))).toBe("password.again");
    await checkPasswordAgain(here, { password: PASSWORD });
    const { secret, picture } = await offerSecondFactor(here);
    expect(picture).toMatch(/^data:image\/svg\+xml;base64,/);
    expect(await refusalOf(turnOnSecondFactor(here, { code: "000000" }))).toBe("sign_in.wrong_code");
    expect((await personRow(client.personId)).totpConfirmedAt).toBeNull();
    const { codes } = await turnOnSecondFactor(here, { code: authenticator(secret)() });

    expect(new Set(codes).size).toBe(10);
    expect((await openSessions(client.personId)).map((row) => row.id)).toEqual([here.sessionId]);
    expect(there.sessionId).not.toBe(here.sessionId);
    expect(await readAs(here, getMySecondFactor)).toMatchObject({ isOn: true, codesLeft: 10 });
    expect(await refusalOf(offerSecondFactor(here))).toBe("second_factor.already_on");
    expect(await writeAs(account.job, (ctx) => eventsOf(ctx, client.personId))).toEqual([
      "person.second_factor_changed",
    ]);
    expect(await writeAs(account.job, (ctx) => outboxOf(ctx, client.personId))).toMatchObject([
      { kind: "security-changed", to: client.email, props: { change: "on" } },
    ]);
  });

  test("secret and recovery codes cannot be read in the database", async () => {
    const { personId, secret, codes } = await guarded();
    const rows = await readAs(aGuest(), (ctx) =>
      ctx.db.select().from(recoveryCodes).where(eq(recoveryCodes.personId, personId)),
    );
    const stored = JSON.stringify([rows, (await personRow(personId)).totpCipher?.toString("latin1")]);
    for (const text of [secret, ...codes, ...codes.map((code) => code.replace("-", ""))]) {
      expect(stored).not.toContain(text);
    }
  });
});

describe("signInWithCode", () => {
  test("P-A1 the right password alone begins no session; with the code it does", async () => {
    const { email, personId, here, code } = await guarded();

    const stepToken = await stepOf(email);
    expect((await openSessions(personId)).map((row) => row.id)).toEqual([here.sessionId]);
    const result = await signInWithCode(
      aGuest(),
      { stepToken, code: ` ${code(1).replace(/^.../, "$& ")} ` },
      "Browser",
    );

    expect(result).toMatchObject({ kind: "session", home: "cabinet" });
    const [begun] = (await openSessions(personId)).filter((row) => row.id !== here.sessionId);
    expect(begun?.secondFactorAt).not.toBeNull();
  });

  test("P-A4 a code works once, and of 50 uses at the same moment exactly one gets through", async () => {
    const { email, code } = await guarded();
    const steps = await Promise.all([stepOf(email), stepOf(email)]);
    const [one = "", other = ""] = steps;

    const uses = await Promise.all(
      Array.from({ length: 50 }, () => refusalOf(signInWithCode(aGuest(), { stepToken: one, code: code(1) }, ""))),
    );

    expect(uses.filter((use) => use === "let in")).toHaveLength(1);
    expect(await refusalOf(signInWithCode(aGuest(), { stepToken: other, code: code(1) }, ""))).toMatch(
      /wrong_code|wait/,
    );
  });

  test("a code of the step before or after counts, of one further away not", async () => {
    const { email, code } = await guarded();
    const now = Date.now();
    const [past, far] = [code(1), code(3)];
    const stepToken = await stepOf(email);
    expect(await refusalOf(signInWithCode(aGuest(), { stepToken, code: far }, ""))).toBe("sign_in.wrong_code");
    vi.spyOn(clock, "now").mockReturnValue(new Date(now + 60_000));
    expect(await refusalOf(signInWithCode(aGuest(), { stepToken, code: past }, ""))).toBe("let in");
  });

  test("a recovery code opens once, and its use is told", async () => {
    const { email, personId, here, codes } = await guarded();
    const typed = ` ${codes[3]?.toUpperCase().replace("-", " ")} `;

    expect(await refusalOf(signInWithCode(aGuest(), { stepToken: await stepOf(email), code: typed }, ""))).toBe(
      "let in",
    );
    const again = signInWithCode(aGuest(), { stepToken: await stepOf(email), code: codes[3] ?? "" }, "");
    expect(await refusalOf(again)).toBe("sign_in.wrong_code");
    expect(await readAs(here, getMySecondFactor)).toMatchObject({ codesLeft: 9 });
    const mails = await writeAs(account.job, (ctx) => outboxOf(ctx, personId));
    expect(mails.map((mail) => mail.props)).toContainEqual({ personId, change: "code_spent" });
  });

  test("P-A3 wrong codes are slowed like passwords, and a right password in between forgives none", async () => {
    const { email } = await guarded();
    const stranger = aGuest();
    const answers = [];
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      const stepToken = await stepOf(email, stranger);
      answers.push(await refusalOf(signInWithCode(stranger, { stepToken, code: "000000" }, "")));
    }
    expect(answers).toEqual([...Array.from({ length: 5 }, () => "sign_in.wrong_code"), "sign_in.wait"]);
  });

  test("P-A3 a stranger's wrong codes do not make the owner wait where he signed in before", async () => {
    const { email, code } = await guarded();
    const home = aGuest();
    await signInWithCode(home, { stepToken: await stepOf(email, home), code: code(1) }, "");
    const stranger = aGuest();
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      await refusalOf(signInWithCode(stranger, { stepToken: await stepOf(email, stranger), code: "000000" }, ""));
    }
    vi.spyOn(clock, "now").mockReturnValue(new Date(Date.now() + 60_000));
    expect(await refusalOf(signInWithCode(home, { stepToken: await stepOf(email, home), code: code(0) }, ""))).toBe(
      "let in",
    );
  });

  test("P-A4 the pass ends after five minutes, with a new password, and opens no form for a password", async () => {
    const { email, here, code } = await guarded();
    const [late, replaced, misused] = [await stepOf(email), await stepOf(email), await stepOf(email)];

    const misuse = setPassword(aGuest(), { token: misused, password: "three wet umbrellas in a wardrobe" });
    expect(await refusalOf(misuse)).toBe("token.invalid");
    const spy = vi.spyOn(clock, "now").mockReturnValue(new Date(Date.now() + 5 * 60_000 + 1_000));
    expect(await refusalOf(signInWithCode(aGuest(), { stepToken: late, code: code() }, ""))).toBe("sign_in.step_over");
    spy.mockRestore();
    await changeMyPassword(here, { current: PASSWORD, password: "three wet umbrellas in a wardrobe" });
    const use = signInWithCode(aGuest(), { stepToken: replaced, code: code(1) }, "");
    expect(await refusalOf(use)).toBe("sign_in.step_over");
    expect(await refusalOf(signInWithCode(aGuest(), { stepToken: "never was", code: code(1) }, ""))).toBe(
      "sign_in.step_over",
    );
  });
});

describe("recovery codes and turning off", () => {
  test("P-A5 new codes replace the old ones, for the password typed lately", async () => {
    const { email, here, codes } = await guarded();
    const made = await renewRecoveryCodes(here);
    expect(made.codes.filter((code) => codes.includes(code))).toEqual([]);
    const old = signInWithCode(aGuest(), { stepToken: await stepOf(email), code: codes[0] ?? "" }, "");
    expect(await refusalOf(old)).toBe("sign_in.wrong_code");
    vi.spyOn(clock, "now").mockReturnValue(new Date(Date.now() + 10 * 60_000 + 1_000));
    expect(await refusalOf(renewRecoveryCodes(here))).toBe("password.again");
  });

  test("P-A5 turning it off asks for the password, and then that alone signs in", async () => {
    const { email, personId, here } = await guarded();
    expect(await refusalOf(turnOffSecondFactor(here, { password: "wrong" }))).toBe("sign_in.wrong_password");
    await turnOffSecondFactor(here, { password: PASSWORD });

    expect(await signIn(email)).toMatchObject({ kind: "session" });
    expect(await personRow(personId)).toMatchObject({ totpCipher: null, totpConfirmedAt: null });
    expect(await refusalOf(renewRecoveryCodes(here))).toBe("second_factor.not_on");
    const mails = await writeAs(account.job, (ctx) => outboxOf(ctx, personId));
    expect(mails.map((mail) => mail.props)).toContainEqual({ personId, change: "off" });
  });

  test("policy figure: a second factor allows eight characters, which must grow before it is turned off", async () => {
    const { personId, here } = await guarded();
    const short = "vkzq8dfh";
    await changeMyPassword(here, { current: PASSWORD, password: short });
    expect(await refusalOf(turnOffSecondFactor(here, { password: short }))).toBe("second_factor.password_short");
    expect((await personRow(personId)).totpConfirmedAt).not.toBeNull();
  });
});
