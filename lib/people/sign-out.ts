import { eq } from "drizzle-orm";
import { sessions } from "@/db/schema/people";
import type { PersonActor } from "@/lib/core/actor";
import { requirePermission } from "@/lib/core/permissions";
import { endSessions } from "./rules/end-sessions";
import { recordAtWorkplaces } from "./rules/record-for-staff";

/** Ends the session of this request on the server: a copy of its cookie is worth nothing from now on (promise A1). */
export async function signOut(actor: PersonActor): Promise<void> {
  requirePermission(actor, "person.session");
  const { personId, sessionId, source } = actor;
  const count = await endSessions(actor, eq(sessions.id, sessionId), "signed_out");
  if (count > 0) await recordAtWorkplaces({ personId, source }, "employee.signed_out", {});
}
