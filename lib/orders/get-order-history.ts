import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { events } from "@/db/schema/outbox";
import { invalidField } from "@/lib/core/errors";
import { instantText } from "@/lib/core/instant";
import type { ReadContext } from "@/lib/server/context";
import { decodeCursor, encodeCursor } from "@/lib/server/cursor";
import type { HistoryEntry } from "./model/order-card";
import { type GetOrderHistoryInput, HISTORY_PAGE_SIZE, historyKinds } from "./model/order-history";
import { requireOrderPermission } from "./rules/require-order-permission";
import { requireVisibleOrder } from "./rules/require-visible-order";
import { seesContacts } from "./rules/sees-contacts";
import { withoutAddresses } from "./rules/without-addresses";

type HistoryPage = { items: HistoryEntry[]; nextCursor: string | null };

/**
 * What happened to an order, newest first: who, when, what was before and after (R-UNI-29).
 *
 * @throws permission.denied, order.not_found, input.invalid
 */
export async function getOrderHistory(ctx: ReadContext, input: GetOrderHistoryInput): Promise<HistoryPage> {
  await requireOrderPermission(ctx, input.orderId, "order.details");

  await requireVisibleOrder(ctx, input.orderId);
  const types = input.kinds.flatMap((kind) => [...historyKinds[kind]]);
  const rows = await ctx.db
    .select(entryColumns)
    .from(events)
    .where(
      and(
        eq(events.accountId, ctx.actor.accountId),
        // What became of messages and files of the order is told under their own kinds.
        inArray(events.subjectKind, ["order", "mail", "file"]),
        eq(events.subjectId, input.orderId),
        types.length > 0 ? inArray(events.type, types) : undefined,
        input.cursor === undefined ? undefined : after(input.cursor),
      ),
    )
    .orderBy(desc(events.at), desc(events.sequence), desc(events.id))
    .limit(HISTORY_PAGE_SIZE + 1);
  const shown = rows.slice(0, HISTORY_PAGE_SIZE);
  const items = seesContacts(ctx.actor) ? shown : withoutAddresses(shown);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > items.length && last ? cursorOf(last) : null };
}

const entryColumns = {
  id: events.id,
  type: events.type,
  sequence: events.sequence,
  actorKind: events.actorKind,
  actorName: events.actorName,
  stage: events.stage,
  data: events.data,
  at: events.at,
};

/** Versions are 32 bits wide, as in the table. */
const place = z.tuple([instantText, z.int32(), z.uuid()]);

function cursorOf(entry: HistoryEntry): string {
  return encodeCursor([entry.at.toISOString(), entry.sequence, entry.id]);
}

function after(cursor: string): SQL {
  const read = place.safeParse(decodeCursor(cursor));
  if (!read.success) throw invalidField("cursor", "field.value");
  const [at, sequence, id] = read.data;
  return sql`(${events.at}, ${events.sequence}, ${events.id}) < (${at}::timestamptz, ${sequence}::int, ${id}::uuid)`;
}
