import type { Actor } from "@/lib/core/actor";
import type { FileSide } from "@/lib/files/model/order-files";

/** On whose side of an order the actor stands (R-AGG-38). */
export function sideOf(actor: Actor): FileSide {
  return actor.kind === "customer" || actor.kind === "partner" ? "recipient" : "seller";
}

/** The seller's staff may take away every file, a recipient those of his own side. */
export function mayRemove(actor: Actor, side: string): boolean {
  return sideOf(actor) === "seller" || side === "recipient";
}
