import { and, asc, desc, eq, exists, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { clientGroupMembers, clients } from "@/db/schema/clients";
import { invalidField } from "@/lib/core/errors";
import { instantText } from "@/lib/core/instant";
import type { Page } from "@/lib/core/operation";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import { decodeCursor, encodeCursor } from "@/lib/server/cursor";
import { CLIENTS_PAGE_SIZE, type ClientRow, type ListClientsInput } from "./model/client-list";
import { clientColumns, matchesClient } from "./sql/client-columns";

/** More matches than this are not looked through; the search should say more. */
const MATCHES_MAX = 1_000;
const placeSchema = z.tuple([z.enum(["after", "before"]), instantText, z.uuid()]);

/**
 * One page of the clients, the newest first, with search by name, e-mail and number (R-KWI-12). Paging goes by key.
 *
 * @throws permission.denied, field.value for a cursor that is none
 */
export async function listClients(ctx: ReadContext, input: ListClientsInput): Promise<Page<ClientRow>> {
  requirePermission(ctx.actor, "client.list");
  const place = placeOf(input.cursor);
  const isBackward = place?.way === "before";
  const order = isBackward ? asc : desc;
  const rows = await ctx.db
    .select(clientColumns)
    .from(clients)
    .where(and(eq(clients.accountId, ctx.actor.accountId), ...filters(ctx, input), place?.condition))
    .orderBy(order(clients.createdAt), order(clients.id))
    .limit(CLIENTS_PAGE_SIZE + 1);
  const hasMore = rows.length > CLIENTS_PAGE_SIZE;
  const items = rows.slice(0, CLIENTS_PAGE_SIZE);
  if (isBackward) items.reverse();
  const [first, last] = [items[0], items.at(-1)];
  return {
    items,
    nextCursor: last && (isBackward || hasMore) ? cursorOf("after", last) : null,
    previousCursor: first && (isBackward ? hasMore : place) ? cursorOf("before", first) : null,
  };
}

function filters(ctx: ReadContext, input: ListClientsInput): (SQL | undefined)[] {
  const { search, kind, groupId, isBlocked } = input;
  return [
    search ? matchesClient(search, MATCHES_MAX) : undefined,
    kind && eq(clients.kind, kind),
    isBlocked === undefined ? undefined : isBlocked ? isNotNull(clients.blockedAt) : isNull(clients.blockedAt),
    groupId ? isInGroup(ctx, groupId) : undefined,
  ];
}

function isInGroup(ctx: ReadContext, groupId: string): SQL {
  const { accountId } = ctx.actor;
  return exists(
    ctx.db
      .select({ one: sql`1` })
      .from(clientGroupMembers)
      .where(
        and(
          eq(clientGroupMembers.accountId, accountId),
          eq(clientGroupMembers.groupId, groupId),
          eq(clientGroupMembers.clientId, clients.id),
        ),
      ),
  );
}

function cursorOf(way: "after" | "before", row: ClientRow): string {
  return encodeCursor([way, row.createdAt.toISOString(), row.id]);
}

function placeOf(cursor: string | undefined): { way: "after" | "before"; condition: SQL } | null {
  if (cursor === undefined) return null;
  const parsed = placeSchema.safeParse(decodeCursor(cursor));
  if (!parsed.success) throw invalidField("cursor", "field.value");
  const [way, createdAt, id] = parsed.data;
  const condition = sql`(${clients.createdAt}, ${clients.id}) ${way === "before" ? sql`>` : sql`<`} (${createdAt}::timestamptz, ${id}::uuid)`;
  return { way, condition };
}
