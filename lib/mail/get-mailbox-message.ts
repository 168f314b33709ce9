import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { outbox } from "@/db/schema/outbox";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { unseal } from "@/lib/server/cipher";
import type { ReadContext } from "@/lib/server/context";
import { type FixedMail, fixedMail } from "./model/mail-content";
import type { MailboxRow } from "./model/mail-lists";
import { requireMailbox } from "./rules/require-mailbox";
import { listedMessage, messageColumns } from "./sql/message-columns";
import { sender } from "./sql/sender";

export type MailboxMessage = MailboxRow & {
  orderId: string | null;
  locale: string;
  timeZone: string;
  /** Null until the first attempt: then it is written. */
  mail: FixedMail | null;
};

/**
 * One mail of the demonstration with all it contains.
 *
 * @throws permission.denied, mail.not_found, also for what is no id and outside the demonstration
 */
export async function getMailboxMessage(ctx: ReadContext, messageId: string): Promise<MailboxMessage> {
  requirePermission(ctx.actor, "mailbox.view");
  requireMailbox();

  if (!z.uuid().safeParse(messageId).success) throw new DomainError("not_found", "mail.not_found");
  const [row] = await ctx.db
    .select({
      ...messageColumns,
      recipientName: outbox.recipientName,
      subject: outbox.subjectLine,
      subjectKind: outbox.subjectKind,
      subjectId: outbox.subjectId,
      locale: outbox.locale,
      bodyCipher: outbox.bodyCipher,
    })
    .from(outbox)
    .where(and(eq(outbox.accountId, ctx.actor.accountId), eq(outbox.id, messageId)))
    .limit(1);
  if (!row) throw new DomainError("not_found", "mail.not_found");
  const { bodyCipher, subjectKind, subjectId, ...message } = row;
  const { timeZone } = await sender(ctx);
  return {
    ...listedMessage(message),
    orderId: subjectKind === "order" ? subjectId : null,
    timeZone,
    mail: bodyCipher ? fixedMail.parse(JSON.parse(unseal("mail-body", row.id, bodyCipher))) : null,
  };
}
