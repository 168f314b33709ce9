import { eq } from "drizzle-orm";
import { sessions } from "@/db/schema/people";
import type { PersonActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { EndSessionInput } from "./model/sessions";
import { endSessions } from "./rules/end-sessions";
import { recordAtWorkplaces } from "./rules/record-for-staff";

/** Ends one of one's own sessions, for instance on a lost phone. @throws permission.denied, session.not_found */
export async function endSession(actor: PersonActor, input: EndSessionInput): Promise<void> {
  requirePermission(actor, "person.session");
  const count = await endSessions(actor, eq(sessions.id, input.sessionId), "ended");
  if (count === 0) throw new DomainError("not_found", "session.not_found");
  const { personId, source } = actor;
  await recordAtWorkplaces({ personId, source }, "employee.sessions_ended", { count });
}
