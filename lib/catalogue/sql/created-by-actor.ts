import { and, eq } from "drizzle-orm";
import { events } from "@/db/schema/outbox";
import type { Actor } from "@/lib/core/actor";
import type { ReadContext } from "@/lib/server/context";

/** Whether the event of making this thing names the actor: a form sent twice is answered to its sender only. */
export async function createdByActor(
  ctx: ReadContext,
  type: "item.created" | "product.created",
  subjectId: string,
): Promise<boolean> {
  const [row] = await ctx.db
    .select({ kind: events.actorKind, id: events.actorId })
    .from(events)
    .where(
      and(
        eq(events.accountId, ctx.actor.accountId),
        eq(events.subjectKind, type.slice(0, type.indexOf("."))),
        eq(events.subjectId, subjectId),
        eq(events.type, type),
      ),
    )
    .limit(1);
  return row !== undefined && row.kind === ctx.actor.kind && row.id === actorId(ctx.actor);
}

function actorId(actor: Actor): string {
  switch (actor.kind) {
    case "employee":
    case "partner":
      return actor.employeeId;
    case "customer":
      return actor.clientId;
    case "apiKey":
      return actor.apiKeyId;
    case "job":
      return actor.name;
  }
}
