import type { Actor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";

/**
 * The audit speaks of everybody and everything in the account, so it is for those who reach all of it: never for a
 * contractor, whatever is switched on for him, and never for a program (promise R5).
 *
 * @throws permission.denied
 */
export function requireWholeAccount(actor: Actor): void {
  if (actor.kind === "employee" && actor.role !== "contractor") return;
  throw new DomainError("denied", "permission.denied", { permission: "audit.view" });
}
