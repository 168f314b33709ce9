import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { sessions } from "@/db/schema/people";
import type { PersonActor } from "@/lib/core/actor";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { MySession } from "./model/sessions";

const SESSIONS_MAX = 100;

/** The open sessions of the signed-in person, the latest used first. @throws permission.denied */
export async function listMySessions(ctx: ReadContext<PersonActor>): Promise<MySession[]> {
  requirePermission(ctx.actor, "person.session");
  const { personId, sessionId } = ctx.actor;
  const rows = await ctx.db
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      source: sessions.source,
      userAgent: sessions.userAgent,
    })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt), gt(sessions.expiresAt, ctx.now)))
    .orderBy(desc(sessions.lastSeenAt))
    .limit(SESSIONS_MAX);
  return rows.map((row) => ({ ...row, isThis: row.id === sessionId }));
}
