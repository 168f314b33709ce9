import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { people, sessions } from "@/db/schema/people";
import { newId } from "@/lib/core/id";
import { readAs, writeAs } from "@/lib/server/context";
import {
  aCommittedAccount,
  aCommittedClient,
  aGuest,
  givePassword,
  PASSWORD,
  personOf,
} from "@/tests/support/builders/sign-in";
import { signIn } from "@/tests/support/sign-in-state";
import { changeMyPassword } from "./change-my-password";
import { checkPasswordAgain } from "./check-password-again";
import { chooseWorkplace } from "./choose-workplace";
import { endOtherSessions } from "./end-other-sessions";
import { endSession } from "./end-session";
import { listMySessions } from "./list-my-sessions";
import { listWorkplaces } from "./list-workplaces";
import { saveMyPreferences } from "./save-my-preferences";
import { signOut } from "./sign-out";

const NEW_PASSWORD = "three wet umbrellas in a wardrobe";

const account = await aCommittedAccount();

async function sessionRow(id: string) {
  const [row] = await readAs(aGuest(), (ctx) => ctx.db.select().from(sessions).where(eq(sessions.id, id)));
  return row;
}

describe("own sessions", () => {
  test("P-A1 signing out ends the session on the server, others go on", async () => {
    const { personId } = await aCommittedClient(account);
    const [here, there] = [await personOf(personId), await personOf(personId)];

    await signOut(here);

    expect((await sessionRow(here.sessionId))?.endedAt).not.toBeNull();
    expect((await sessionRow(there.sessionId))?.endedAt).toBeNull();
  });

  test("P-A1 one may list and end one's own sessions and nobody else's", async () => {
    const [mine, other] = [await aCommittedClient(account), await aCommittedClient(account)];
    const [here, there] = [await personOf(mine.personId), await personOf(mine.personId)];
    const stranger = await personOf(other.personId);

    const listed = await readAs(here, listMySessions);
    expect(listed.map(({ id, isThis }) => [id, isThis]).sort()).toEqual(
      [
        [here.sessionId, true],
        [there.sessionId, false],
      ].sort(),
    );
    await expect(endSession(here, { sessionId: stranger.sessionId })).rejects.toMatchObject({
      code: "session.not_found",
    });
    await endSession(here, { sessionId: there.sessionId });
    expect(await readAs(here, listMySessions)).toMatchObject([{ id: here.sessionId }]);
  });

  test("P-A1 all others are ended at once", async () => {
    const { personId } = await aCommittedClient(account);
    const [here] = [await personOf(personId), await personOf(personId), await personOf(personId)];

    expect(await endOtherSessions(here)).toEqual({ count: 2 });
    expect(await readAs(here, listMySessions)).toMatchObject([{ id: here.sessionId, isThis: true }]);
  });
});

describe("own password", () => {
  test("P-A1 P-A5 changing it asks for the old one, ends the other sessions and keeps this one", async () => {
    const client = await aCommittedClient(account);
    const [here, there] = [await personOf(client.personId), await personOf(client.personId)];

    await expect(changeMyPassword(here, { current: "wrong", password: NEW_PASSWORD })).rejects.toMatchObject({
      fields: [{ path: "current", code: "sign_in.wrong_password" }],
    });
    await expect(changeMyPassword(here, { current: PASSWORD, password: "short" })).rejects.toMatchObject({
      code: "password.short",
    });
    await changeMyPassword(here, { current: PASSWORD, password: NEW_PASSWORD });

    expect((await sessionRow(here.sessionId))?.endedAt).toBeNull();
    expect((await sessionRow(there.sessionId))?.endedAt).not.toBeNull();
    expect(await signIn(client.email, NEW_PASSWORD)).toMatchObject({
      kind: "session",
    });
  });

  test("P-A3 an open session is no way to guess the password", async () => {
    const here = await personOf((await aCommittedClient(account)).personId);
    const guess = () => checkPasswordAgain(here, { password: "wrong" }).catch((error: { code: string }) => error.code);

    const answers = [];
    for (let attempt = 1; attempt <= 6; attempt += 1) answers.push(await guess());
    expect(answers).toEqual([...Array.from({ length: 5 }, () => "sign_in.wrong_password"), "sign_in.wait"]);
  });

  test("P-A5 typing it again is remembered in this session", async () => {
    const here = await personOf((await aCommittedClient(account)).personId);
    const before = (await sessionRow(here.sessionId))?.passwordCheckedAt.getTime() ?? 0;

    await checkPasswordAgain(here, { password: PASSWORD });

    const after = (await sessionRow(here.sessionId))?.passwordCheckedAt.getTime() ?? 0;
    expect(after - before).toBeGreaterThan(3_500_000);
  });
});

describe("workplaces and preferences", () => {
  test("P-A6 a person of two companies chooses among his own and no others", async () => {
    const other = await aCommittedAccount();
    const { olga } = account.staff;
    await givePassword(olga.personId);
    const here = await personOf(olga.personId);

    expect(await listWorkplaces(here)).toEqual([
      { accountId: account.id, accountName: "Północ Distribution", as: "employee" },
    ]);
    await expect(chooseWorkplace(here, { accountId: other.id })).rejects.toMatchObject({ code: "workplace.not_found" });
    await expect(chooseWorkplace(here, { accountId: newId() })).rejects.toMatchObject({ code: "workplace.not_found" });
    await chooseWorkplace(here, { accountId: account.id });
    expect((await sessionRow(here.sessionId))?.workplaceAccountId).toBe(account.id);
    await chooseWorkplace(here, { accountId: null });
    expect((await sessionRow(here.sessionId))?.workplaceAccountId).toBeNull();
  });

  test("language and theme stay with the person", async () => {
    const here = await personOf((await aCommittedClient(account)).personId);
    await writeAs(here, (ctx) => saveMyPreferences(ctx, { locale: "pl" }));
    await writeAs(here, (ctx) => saveMyPreferences(ctx, { theme: "dark" }));
    await writeAs(here, (ctx) => saveMyPreferences(ctx, {}));

    const [row] = await readAs(here, (ctx) => ctx.db.select().from(people).where(eq(people.id, here.personId)));
    expect(row).toMatchObject({ locale: "pl", theme: "dark" });
  });

  test("none of this is for guests", async () => {
    // The type forbids it; a door that mixes them up must be refused all the same.
    const guest = aGuest() as unknown as Awaited<ReturnType<typeof personOf>>;
    const denied = { code: "permission.denied" };
    await expect(readAs(guest, listMySessions)).rejects.toMatchObject(denied);
    await expect(signOut(guest)).rejects.toMatchObject(denied);
    await expect(endOtherSessions(guest)).rejects.toMatchObject(denied);
    await expect(endSession(guest, { sessionId: newId() })).rejects.toMatchObject(denied);
    await expect(writeAs(guest, (ctx) => saveMyPreferences(ctx, {}))).rejects.toMatchObject(denied);
    await expect(chooseWorkplace(guest, { accountId: null })).rejects.toMatchObject(denied);
    await expect(async () => listWorkplaces(guest)).rejects.toMatchObject(denied);
    await expect(changeMyPassword(guest, { current: "x", password: "y" })).rejects.toMatchObject(denied);
    await expect(checkPasswordAgain(guest, { password: "y" })).rejects.toMatchObject(denied);
  });
});
