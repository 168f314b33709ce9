import { and, desc, eq, inArray, lt, or, sql } from "drizzle-orm";
import { z } from "zod";
import { outbox } from "@/db/schema/outbox";
import { instantText } from "@/lib/core/instant";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import { decodeCursor, encodeCursor } from "@/lib/server/cursor";
import { type ListMailboxInput, MAILBOX_PAGE_SIZE, type MailboxRow } from "./model/mail-lists";
import { requireMailbox } from "./rules/require-mailbox";
import { listedMessage, messageColumns } from "./sql/message-columns";
import { sender } from "./sql/sender";

const place = z.tuple([instantText, z.uuid()]).transform(([createdAt, id]) => ({ createdAt: new Date(createdAt), id }));

const told = sql`concat_ws(' ', ${outbox.recipientName}, ${outbox.recipientEmail}, ${outbox.subjectLine})`;

/**
 * The mails of the account in the demonstration, newest first; searched by recipient and subject (R-UNI-41).
 *
 * @throws permission.denied, mail.not_found outside the demonstration
 */
export async function listMailbox(
  ctx: ReadContext,
  input: ListMailboxInput,
): Promise<{ rows: MailboxRow[]; after: string | null; timeZone: string }> {
  requirePermission(ctx.actor, "mailbox.view");
  requireMailbox();

  const from = place.safeParse(input.after === undefined ? null : decodeCursor(input.after)).data;
  const found = await ctx.db
    .select({ ...messageColumns, recipientName: outbox.recipientName, subject: outbox.subjectLine })
    .from(outbox)
    .where(
      and(
        eq(outbox.accountId, ctx.actor.accountId),
        input.search ? sql`strpos(lower(${told}), lower(${input.search})) > 0` : undefined,
        input.state && inArray(outbox.state, input.state),
        from &&
          or(lt(outbox.createdAt, from.createdAt), and(eq(outbox.createdAt, from.createdAt), lt(outbox.id, from.id))),
      ),
    )
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(MAILBOX_PAGE_SIZE + 1);
  const rows = found.slice(0, MAILBOX_PAGE_SIZE).map(listedMessage);
  const last = rows.at(-1);
  const hasMore = found.length > rows.length && last !== undefined;
  const { timeZone } = await sender(ctx);
  return { rows, after: hasMore ? encodeCursor([last.createdAt.toISOString(), last.id]) : null, timeZone };
}
