import { and, eq } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { newId } from "@/lib/core/id";
import type { WriteContext } from "@/lib/server/context";
import { enqueueMails, type MailDraft } from "@/lib/server/outbox";

type Overrides = Partial<Omit<MailDraft, "to">> & {
  to?: string;
  name?: string;
  subject?: { kind: string; id: string };
} & Partial<Pick<typeof outbox.$inferInsert, "state" | "dueAt" | "usefulUntil" | "firstAttemptAt" | "attempts">>;

/** A message in the outbox, due now: by default one that tells of a changed password, which needs nothing else. */
export async function aMessage(ctx: WriteContext, overrides: Overrides = {}): Promise<string> {
  const { to = "anna@customer.example", name = "Anna Berg", subject, kind, props, locale, ...columns } = overrides;
  const subjectId = subject?.id ?? newId();
  const dedupeKey = newId();
  // Kind and props are given together or not at all.
  const draft = {
    kind: kind ?? "password-changed",
    props: props ?? { personId: subjectId },
    to: { email: to, name },
    locale: locale ?? "en",
    dedupeKey,
  } as MailDraft;
  await enqueueMails(ctx, { subjectKind: subject?.kind ?? "person", subjectId, eventId: newId() }, [draft]);
  const ofMessage = and(eq(outbox.accountId, ctx.actor.accountId), eq(outbox.dedupeKey, dedupeKey));
  if (Object.keys(columns).length > 0) await ctx.tx.update(outbox).set(columns).where(ofMessage);
  const [row] = await ctx.tx.select({ id: outbox.id }).from(outbox).where(ofMessage);
  if (!row) throw new Error("the message was not written");
  return row.id;
}

/** The row of a message as it stands. */
export async function messageRow(ctx: WriteContext, id: string): Promise<typeof outbox.$inferSelect> {
  const [row] = await ctx.tx
    .select()
    .from(outbox)
    .where(and(eq(outbox.accountId, ctx.actor.accountId), eq(outbox.id, id)));
  if (!row) throw new Error("no such message");
  return row;
}
