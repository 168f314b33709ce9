import type { PersonActor } from "@/lib/core/actor";
import { requirePermission } from "@/lib/core/permissions";
import { type Workplace, workplacesOf } from "./rules/workplaces-of";

/** Where the signed-in person works and where he is a client, by the name of the account. @throws permission.denied */
export function listWorkplaces(actor: PersonActor): Promise<Workplace[]> {
  requirePermission(actor, "workplace.list");
  return workplacesOf(actor.personId);
}
