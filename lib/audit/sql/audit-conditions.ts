import { and, eq, type SQL, sql } from "drizzle-orm";
import { events } from "@/db/schema/outbox";
import { startOfDay } from "@/lib/accounts/sql/start-of-day";
import { auditKindOf } from "@/lib/audit/model/audit-kinds";
import type { ListAuditInput } from "@/lib/audit/model/list-audit";
import type { EventTable } from "@/lib/core/event-table";
import type { ReadContext } from "@/lib/server/context";
import { eventTable } from "@/lib/server/events";

const auditedTypes = Object.entries<EventTable[string]>(eventTable).flatMap(([type, { audited }]) =>
  audited ? [type] : [],
);

/**
 * The filters as conditions of several queries whose rows together are the answer. Each is one equality that an index
 * begins with (or none at all), so each finds its newest rows without looking at the others, however many there are; an
 * `or` of them would be sorted whole.
 */
export function auditBranches(ctx: ReadContext, input: ListAuditInput): (SQL | undefined)[] {
  const { who, subjectId, source, id } = input;
  const types = input.kinds.length > 0 ? auditedTypes.filter((type) => input.kinds.includes(auditKindOf(type))) : null;
  const everywhere = and(
    who === undefined ? undefined : eq(events.actorId, who),
    subjectId === undefined ? undefined : eq(events.subjectId, subjectId),
    source === undefined ? undefined : eq(events.source, source),
    input.from === undefined ? undefined : sql`${events.at} >= ${startOfDay(ctx, input.from, 0)}`,
    input.to === undefined ? undefined : sql`${events.at} < ${startOfDay(ctx, input.to, 1)}`,
  );
  const ofIds = id === undefined ? [undefined] : [eq(events.actorId, id), eq(events.subjectId, id), eq(events.id, id)];
  const ofTypes = types === null ? [undefined] : types.map((type) => eq(events.type, type));
  return ofIds.flatMap((ofId) => ofTypes.map((ofType) => and(everywhere, ofId, ofType)));
}
