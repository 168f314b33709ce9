import type { PersonActor } from "@/lib/core/actor";
import { requirePermission } from "@/lib/core/permissions";
import { endSessions } from "./rules/end-sessions";
import { recordAtWorkplaces } from "./rules/record-for-staff";

/** Ends every session of this person, the one that asks included. @throws permission.denied */
export async function endAllSessions(actor: PersonActor): Promise<void> {
  requirePermission(actor, "person.session");
  const count = await endSessions(actor, undefined, "ended");
  const { personId, source } = actor;
  await recordAtWorkplaces({ personId, source }, "employee.sessions_ended", { count });
}
