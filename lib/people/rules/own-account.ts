import { and, eq, isNull } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { JobActor, PersonActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { type WriteContext, writeAs } from "@/lib/server/context";
import { requireRecentPassword } from "./require-recent-password";
import { homeOf } from "./workplaces-of";

type Person = typeof people.$inferSelect;

/**
 * Changes something of a person's own sign-in: in the account he deals with first, because history and mails are always
 * of one account, with the person locked. Says which account it was.
 *
 * @throws session.ended when he was disabled meanwhile
 */
export async function changeOwnAccount<T>(
  actor: PersonActor,
  work: (ctx: WriteContext<JobActor>, person: Person) => Promise<T>,
): Promise<{ value: T; accountId: string }> {
  const accountId = await homeOf(actor.personId);
  if (!accountId) throw new Error("A person without any account has a session.");
  const job: JobActor = { kind: "job", accountId, name: "own-account", source: actor.source ?? "" };
  const value = await writeAs(job, async (ctx) => work(ctx, await lockPerson(ctx, actor)));
  return { value, accountId };
}

/** The same for what wants the password typed within the last ten minutes. @throws password.again */
export function changeOwnSecret<T>(
  actor: PersonActor,
  work: (ctx: WriteContext<JobActor>, person: Person) => Promise<T>,
): Promise<{ value: T; accountId: string }> {
  return changeOwnAccount(actor, async (ctx, person) => {
    await requireRecentPassword({ ...ctx, actor });
    return work(ctx, person);
  });
}

async function lockPerson(ctx: WriteContext, { personId }: PersonActor): Promise<Person> {
  const [person] = await ctx.tx
    .select()
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.disabledAt)))
    .for("no key update")
    .limit(1);
  if (!person) throw new DomainError("unauthenticated", "session.ended");
  return person;
}
