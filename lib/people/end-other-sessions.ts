import { ne } from "drizzle-orm";
import { sessions } from "@/db/schema/people";
import type { PersonActor } from "@/lib/core/actor";
import { requirePermission } from "@/lib/core/permissions";
import { endSessions } from "./rules/end-sessions";
import { recordAtWorkplaces } from "./rules/record-for-staff";

/** Ends every session of this person but the one that asks. @throws permission.denied */
export async function endOtherSessions(actor: PersonActor): Promise<{ count: number }> {
  requirePermission(actor, "person.session");
  const count = await endSessions(actor, ne(sessions.id, actor.sessionId), "ended");
  const { personId, source } = actor;
  if (count > 0) await recordAtWorkplaces({ personId, source }, "employee.sessions_ended", { count });
  return { count };
}
