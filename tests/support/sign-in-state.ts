import { desc, eq } from "drizzle-orm";
import { people, sessions } from "@/db/schema/people";
import { signInWithPassword } from "@/lib/people/sign-in-with-password";
import { readAs } from "@/lib/server/context";
import { aGuest, PASSWORD } from "./builders/sign-in";

/** Signs in from an address of its own, as far as a password leads. */
export function signIn(email: string, password = PASSWORD, guest = aGuest()) {
  return signInWithPassword(guest, { email, password }, "Test browser");
}

/** The code with which something was refused; "let in" when it was not. */
export function refusalOf(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => "let in",
    (error: { code?: string }) => error.code,
  );
}

/** What is stored of a person as somebody who signs in. */
export async function personRow(personId: string): Promise<typeof people.$inferSelect> {
  const [row] = await readAs(aGuest(), (ctx) => ctx.db.select().from(people).where(eq(people.id, personId)));
  if (!row) throw new Error("no such person");
  return row;
}

/** All sessions that a person had, the latest first. */
export function sessionsOf(personId: string): Promise<(typeof sessions.$inferSelect)[]> {
  return readAs(aGuest(), (ctx) =>
    ctx.db.select().from(sessions).where(eq(sessions.personId, personId)).orderBy(desc(sessions.createdAt)),
  );
}

/** Those that are open. */
export async function openSessions(personId: string): Promise<(typeof sessions.$inferSelect)[]> {
  return (await sessionsOf(personId)).filter(({ endedAt }) => endedAt === null);
}
