import type { Actor } from "@/lib/core/actor";

/** Contractors get the fields they need for the work: the client's address and phone are not among them (promise R5). */
export function seesContacts(actor: Actor): boolean {
  return actor.kind !== "employee" || actor.role !== "contractor";
}
