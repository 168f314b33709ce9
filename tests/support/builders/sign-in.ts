import { eq } from "drizzle-orm";
import { people, sessions } from "@/db/schema/people";
import type { EmployeeActor, GuestActor, PersonActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/id";
import { issueToken } from "@/lib/people/rules/issue-token";
import { clock } from "@/lib/server/clock";
import { type WriteContext, writeAs } from "@/lib/server/context";
import { hashPassword } from "@/lib/server/password";
import type { As } from "@/tests/support/test";
import { administrator } from "@/tests/support/who";
import { aTestAccount, type TestAccount } from "./account";
import { aPerson } from "./clients";

export const PASSWORD = "seven quiet herons over Gdynia";

/** A guest at an address of his own, so that the limits of tests do not meet. */
export function aGuest(): GuestActor {
  return { kind: "guest", source: newId(), accountId: null };
}

/** Writes the session of an acting employee, whose password was typed `minutesAgo`. */
export async function aSession(ctx: WriteContext<EmployeeActor>, minutesAgo = 0): Promise<void> {
  const { sessionId, personId, accountId } = ctx.actor;
  await ctx.tx.insert(sessions).values({
    id: sessionId,
    tokenHash: newId(),
    personId,
    kind: "staff",
    workplaceAccountId: accountId,
    createdAt: ctx.now,
    lastSeenAt: ctx.now,
    passwordCheckedAt: new Date(ctx.now.getTime() - minutesAgo * 60_000),
    expiresAt: new Date(ctx.now.getTime() + 12 * 3_600_000),
  });
}

/** An administrator, or somebody else, who has just typed his password. */
export async function aTrusted(as: As, who = administrator): Promise<WriteContext<EmployeeActor>> {
  const ctx = as(who);
  await aSession(ctx);
  return ctx;
}

export type CommittedAccount = Omit<TestAccount, "tx"> & {
  job: { kind: "job"; accountId: string; name: string };
};

/** An account that is really there, for what signs in, spends links, or happens at the same moment. */
export async function aCommittedAccount(): Promise<CommittedAccount> {
  const accountId = newId();
  const job = { kind: "job", accountId, name: "test" } as const;
  const { tx: _, ...account } = await writeAs(job, (ctx) => aTestAccount(ctx.tx, accountId, clock.now()));
  return { ...account, job };
}

/** A client who is really there, with `PASSWORD` unless told otherwise. */
export async function aCommittedClient(account: CommittedAccount, password: string | null = PASSWORD) {
  const client = await writeAs(account.job, (ctx) => aPerson(ctx));
  if (password) await givePassword(client.personId, password);
  return client;
}

/** Sets a password without the ways of the product. */
export async function givePassword(personId: string, password = PASSWORD): Promise<void> {
  const passwordHash = await hashPassword(password);
  await writeAs(aGuest(), (ctx) => ctx.tx.update(people).set({ passwordHash }).where(eq(people.id, personId)));
}

/** A live link, as a mail would hold it. */
export function aLink(account: CommittedAccount, wanted: Parameters<typeof issueToken>[1]) {
  return writeAs(account.job, (ctx) => issueToken(ctx, wanted));
}

/** The signed-in person behind a session token. */
export async function personOf(personId: string): Promise<PersonActor> {
  const actor = { kind: "person", personId, sessionId: newId(), accountId: null } as const;
  await writeAs(actor, (ctx) =>
    ctx.tx.insert(sessions).values({
      id: actor.sessionId,
      tokenHash: newId(),
      personId,
      kind: "customer",
      createdAt: ctx.now,
      lastSeenAt: ctx.now,
      passwordCheckedAt: new Date(ctx.now.getTime() - 3_600_000),
      expiresAt: new Date(ctx.now.getTime() + 3_600_000),
    }),
  );
  return actor;
}
