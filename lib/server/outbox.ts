import { outbox } from "@/db/schema/outbox";
import { newId } from "@/lib/core/id";
import type { MailKind, MailProps } from "@/lib/mail/model/mail-kinds";
import type { WriteContext } from "./context";

/** A message to be written with its cause. Who is told and in which words is decided by `lib/<domain>/<event>-mail.ts`. */
export type MailDraft<K extends MailKind = MailKind> = {
  [Kind in K]: {
    kind: Kind;
    to: { email: string; name: string };
    locale: string;
    /** Ids and plain facts; codes, passwords and links are filled in at the moment of sending (design 7). */
    props: MailProps[Kind];
    /** Same key, same message. Default: the event and the address, so one event tells one address once. */
    dedupeKey?: string;
    /** How long the message is worth sending (promise N5). */
    usefulForMs?: number;
  };
}[K];

const HOUR_MS = 3_600_000;
const USEFUL_FOR_MS = 48 * HOUR_MS;

/** Writes messages in the transaction of their cause and wakes the dispatcher after commit (promise N1). */
export async function enqueueMails(
  ctx: WriteContext,
  cause: { subjectKind: string; subjectId: string; eventId: string },
  mails: readonly MailDraft[],
): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map((mail) => ({
    accountId: ctx.actor.accountId,
    id: newId(),
    kind: mail.kind,
    dedupeKey: mail.dedupeKey ?? `${cause.eventId}:${mail.kind}:${mail.to.email}`,
    ...cause,
    recipientEmail: mail.to.email,
    recipientName: mail.to.name,
    locale: mail.locale,
    props: mail.props,
    dueAt: ctx.now,
    usefulUntil: new Date(ctx.now.getTime() + (mail.usefulForMs ?? USEFUL_FOR_MS)),
    createdAt: ctx.now,
  }));
  await ctx.tx.insert(outbox).values(rows).onConflictDoNothing();
  ctx.wakes.add("outbox/written");
}
