import { and, eq } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { requirePermission } from "@/lib/core/permissions";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { seal, unseal } from "@/lib/server/cipher";
import type { WriteContext } from "@/lib/server/context";
import { env } from "@/lib/server/env";
import { type FixedMail, fixedMail } from "./model/mail-content";
import { mailbox } from "./model/mail-words";
import { mailContentOf } from "./rules/mail-content-of";
import { renderMail } from "./rules/render-mail";
import { sender } from "./sql/sender";

/**
 * The message exactly as it leaves. At the first attempt it is written, with its secrets, and sealed; every later
 * attempt gets the same bytes (promise N2). Null when another dispatcher holds the lease meanwhile.
 *
 * @throws permission.denied
 */
export async function fixMessage(
  ctx: WriteContext,
  input: { id: string; leaseToken: string },
): Promise<FixedMail | null> {
  requirePermission(ctx.actor, "outbox.dispatch");

  const [row] = await ctx.tx
    .select()
    .from(outbox)
    .where(
      and(
        eq(outbox.accountId, ctx.actor.accountId),
        eq(outbox.id, input.id),
        eq(outbox.leaseToken, input.leaseToken),
        eq(outbox.state, "sending"),
      ),
    )
    .for("update");
  if (!row) return null;
  if (row.bodyCipher) return fixedMail.parse(JSON.parse(unseal("mail-body", row.id, row.bodyCipher)));

  const mail = await write(ctx, row);
  await ctx.tx
    .update(outbox)
    .set({ subjectLine: mail.subject, bodyCipher: seal("mail-body", row.id, JSON.stringify(mail)) })
    .where(and(eq(outbox.accountId, ctx.actor.accountId), eq(outbox.id, row.id)));
  return mail;
}

async function write(ctx: WriteContext, row: typeof outbox.$inferSelect): Promise<FixedMail> {
  const { name, mailName, mailReplyTo, timeZone } = await sender(ctx);
  const locale = isLocale(row.locale) ? row.locale : defaultLocale;
  const content = await mailContentOf(ctx, row, name, { locale, timeZone });
  return {
    from: mailbox(mailName || name, env().MAIL_FROM),
    to: row.recipientEmail,
    replyTo: mailReplyTo || null,
    ...(await renderMail(content)),
    content,
  };
}
