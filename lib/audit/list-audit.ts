import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { z } from "zod";
import { events } from "@/db/schema/outbox";
import { invalidField } from "@/lib/core/errors";
import { instantText } from "@/lib/core/instant";
import type { Page } from "@/lib/core/operation";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import { decodeCursor, encodeCursor } from "@/lib/server/cursor";
import { AUDIT_PAGE_SIZE, type AuditRow, type ListAuditInput } from "./model/list-audit";
import { requireWholeAccount } from "./rules/require-whole-account";
import { withNames } from "./rules/with-names";
import { auditBranches } from "./sql/audit-conditions";

/**
 * One page of the audit, newest first: rights, sign-ins, codes seen, keys, files, settings (promise V1). Paging goes by
 * key in both directions; what it costs does not depend on how long the audit is.
 *
 * @throws permission.denied, input.invalid
 */
export async function listAudit(ctx: ReadContext, input: ListAuditInput): Promise<Page<AuditRow>> {
  requirePermission(ctx.actor, "audit.view");
  requireWholeAccount(ctx.actor);
  const place = placeOf(input.cursor);
  const isBackward = place?.way === "before";
  const found = await newestOf(ctx, input, place);
  const hasMore = found.length > AUDIT_PAGE_SIZE;
  const rows = found.slice(0, AUDIT_PAGE_SIZE);
  if (isBackward) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    items: await withNames(ctx, rows),
    nextCursor: last && (isBackward || hasMore) ? cursorOf("after", last) : null,
    previousCursor: first && (isBackward ? hasMore : place) ? cursorOf("before", first) : null,
  };
}

const columns = {
  id: events.id,
  at: events.at,
  type: events.type,
  actorKind: events.actorKind,
  actorId: events.actorId,
  actorName: events.actorName,
  source: events.source,
  subjectKind: events.subjectKind,
  subjectId: events.subjectId,
  data: events.data,
};

type Place = { way: "after" | "before"; condition: SQL };

/** The newest rows of each branch, and of these together the newest. An entry that two branches find is one row. */
async function newestOf(ctx: ReadContext, input: ListAuditInput, place: Place | null) {
  const order = place?.way === "before" ? [asc(events.at), asc(events.id)] : [desc(events.at), desc(events.id)];
  const limit = AUDIT_PAGE_SIZE + 1;
  const queries = auditBranches(ctx, input).map((branch) =>
    ctx.db
      .select(columns)
      .from(events)
      .where(and(eq(events.accountId, ctx.actor.accountId), sql`${events.audited}`, branch, place?.condition))
      .orderBy(...order)
      .limit(limit),
  );
  const [first, second, ...others] = queries;
  if (!first) return [];
  return second
    ? union(first, second, ...others)
        .orderBy(...order)
        .limit(limit)
    : first;
}

const placeSchema = z.tuple([z.enum(["after", "before"]), instantText, z.uuid()]);

function cursorOf(way: "after" | "before", row: { at: Date; id: string }): string {
  return encodeCursor([way, row.at.toISOString(), row.id]);
}

function placeOf(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const read = placeSchema.safeParse(decodeCursor(cursor));
  if (!read.success) throw invalidField("cursor", "field.value");
  const [way, at, id] = read.data;
  const side = way === "before" ? sql`>` : sql`<`;
  return { way, condition: sql`(${events.at}, ${events.id}) ${side} (${at}::timestamptz, ${id}::uuid)` };
}
