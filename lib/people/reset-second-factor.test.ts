import { describe, expect, test } from "vitest";
import { newId } from "@/lib/core/id";
import { writeAs } from "@/lib/server/context";
import type { TestAccount } from "@/tests/support/builders/account";
import { aSecondFactor } from "@/tests/support/builders/second-factor";
import {
  aCommittedAccount,
  aGuest,
  aSession,
  givePassword,
  PASSWORD,
  personOf,
} from "@/tests/support/builders/sign-in";
import { eventsOf, outboxOf } from "@/tests/support/history";
import { openSessions, personRow, refusalOf, signIn } from "@/tests/support/sign-in-state";
import { administrator, operator } from "@/tests/support/who";
import { inviteEmployee } from "./invite-employee";
import { resetSecondFactor } from "./reset-second-factor";
import { joinAccount } from "./rules/join-account";
import { setPassword } from "./set-password";

const account = await aCommittedAccount();

describe("resetSecondFactor", () => {
  test("P-A5 P-V1 an administrator removes a colleague's: sessions end, he is told, it is in the audit", async () => {
    const { piotr } = account.staff;
    await givePassword(piotr.personId);
    await aSecondFactor(await personOf(piotr.personId));
    // Who somebody is depends on ids and names only.
    const olga = administrator(account as unknown as TestAccount);
    const reset = () => writeAs(olga, (ctx) => resetSecondFactor(ctx, { employeeId: piotr.id }));

    expect(await refusalOf(reset())).toBe("password.again");
    await writeAs(olga, (ctx) => aSession(ctx));
    await reset();

    expect(await openSessions(piotr.personId)).toEqual([]);
    const result = await signIn(piotr.email);
    expect(result).toMatchObject({ kind: "session" });
    expect(await refusalOf(reset())).toBe("second_factor.not_on");
    const history = await writeAs(account.job, (ctx) => eventsOf(ctx, piotr.id));
    expect(history.toSorted()).toEqual([
      "employee.second_factor_changed",
      "employee.second_factor_changed",
      "employee.signed_in",
    ]);
    const mails = await writeAs(account.job, (ctx) => outboxOf(ctx, piotr.id));
    expect(mails.map((mail) => [mail.to, mail.props])).toContainEqual([
      piotr.email,
      { personId: piotr.personId, change: "reset" },
    ]);
  });

  test("P-R6 only the company that somebody has worked for longest may, not one that hired him later", async () => {
    const { ivan } = account.staff;
    await givePassword(ivan.personId);
    await aSecondFactor(await personOf(ivan.personId));
    const later = await aCommittedAccount();
    const stranger = administrator(later as unknown as TestAccount);
    const { id } = await writeAs(stranger, async (ctx) => {
      await aSession(ctx);
      return inviteEmployee(ctx, { email: ivan.email, firstName: "", lastName: "", role: "operator" });
    });
    await writeAs(later.job, (ctx) => joinAccount(ctx, ivan.personId));

    const attempt = writeAs(stranger, (ctx) => resetSecondFactor(ctx, { employeeId: id }));
    expect(await refusalOf(attempt)).toBe("second_factor.kept_elsewhere");
    expect((await personRow(ivan.personId)).totpConfirmedAt).not.toBeNull();

    const olga = { ...administrator(account as unknown as TestAccount), sessionId: newId() };
    await writeAs(olga, async (ctx) => {
      await aSession(ctx);
      await resetSecondFactor(ctx, { employeeId: ivan.id });
    });
    expect((await personRow(ivan.personId)).totpConfirmedAt).toBeNull();
  });

  test("P-R1 an operator may not", async () => {
    const piotr = operator()(account as unknown as TestAccount);
    const attempt = writeAs(piotr, (ctx) => resetSecondFactor(ctx, { employeeId: account.staff.marta.id }));
    expect(await refusalOf(attempt)).toBe("permission.denied");
  });

  test("policy figure: a password that was long enough only with the factor opens the form for a longer one", async () => {
    const { kirill } = account.staff;
    const short = "vkzq8dfh2mwt";
    await givePassword(kirill.personId, short);
    await aSecondFactor(await personOf(kirill.personId), short);
    expect(await signIn(kirill.email, short)).toMatchObject({ kind: "second_step" });
    const olga = { ...administrator(account as unknown as TestAccount), sessionId: newId() };
    await writeAs(olga, async (ctx) => {
      await aSession(ctx);
      await resetSecondFactor(ctx, { employeeId: kirill.id });
    });

    expect(await refusalOf(signIn(kirill.email, "wrong"))).toBe("sign_in.failed");
    const result = await signIn(kirill.email, short);
    expect(result).toMatchObject({ kind: "new_password", because: "outgrown" });
    expect(await openSessions(kirill.personId)).toEqual([]);
    const token = result.kind === "new_password" ? result.linkToken : "";
    expect(await refusalOf(setPassword(aGuest(), { token, password: `${short}xy` }))).toBe("password.short");
    await setPassword(aGuest(), { token, password: PASSWORD });

    expect(await signIn(kirill.email)).toMatchObject({ kind: "session", home: "dashboard" });
    expect(await refusalOf(signIn(kirill.email, short))).toBe("sign_in.failed");
  });
});
