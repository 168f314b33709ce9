import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { newId } from "@/lib/core/id";
import { normalizeEmail } from "@/lib/core/text";
import type { WriteContext } from "@/lib/server/context";

type Found = { personId: string; isNew: boolean };

/**
 * The person of an address, made when there is none. Of two creations at once one makes the row and the other waits for
 * it; nothing of an existing person is changed (R-UNI-05, R-AGG-17).
 */
export async function findOrCreatePerson(ctx: WriteContext, email: string): Promise<Found> {
  const emailKey = normalizeEmail(email);
  const known = await personOf(ctx, emailKey);
  if (known) return { personId: known, isNew: false };
  const [created] = await ctx.tx
    .insert(people)
    .values({ id: newId(), email: email.trim(), emailKey, createdAt: ctx.now })
    .onConflictDoNothing({ target: people.emailKey })
    .returning({ id: people.id });
  if (created) return { personId: created.id, isNew: true };
  const personId = await personOf(ctx, emailKey);
  if (!personId) throw new Error("A person vanished between insert and select.");
  return { personId, isNew: false };
}

async function personOf(ctx: WriteContext, emailKey: string): Promise<string | null> {
  const [row] = await ctx.db.select({ id: people.id }).from(people).where(eq(people.emailKey, emailKey)).limit(1);
  return row?.id ?? null;
}
