import { and, eq, inArray, isNull, or, type Placeholder, type SQL } from "drizzle-orm";
import { orders } from "@/db/schema/orders";
import type { Actor, CustomerActor } from "@/lib/core/actor";

/**
 * Which orders exist for the actor. Part of every query on orders: what it leaves out answers exactly like what does not
 * exist (promise R3). The account itself is named too, although row security would do.
 */
export function visibleOrders(actor: Actor): SQL | undefined {
  return and(ordersOfAccount(actor.accountId), scopeOf(actor));
}

/** Whether the actor sees all `ordersOfAccount`: statements kept for many callers serve those, and nobody else. */
export function seesWholeAccount(actor: Actor): boolean {
  return scopeOf(actor) === undefined;
}

/** The orders that exist for those who see a whole account. */
export function ordersOfAccount(accountId: string | Placeholder): SQL | undefined {
  return and(eq(orders.accountId, accountId), isNull(orders.deletedAt));
}

/** Whether every order of the account exists for the actor. */
export function seesAllOrders(actor: Actor): boolean {
  return scopeOf(actor) === undefined;
}

function scopeOf(actor: Actor): SQL | undefined {
  switch (actor.kind) {
    case "employee":
      return actor.role === "contractor" ? eq(orders.contractorId, actor.employeeId) : undefined;
    case "apiKey":
      return actor.scope === "own" ? inArray(orders.placedByKeyId, [...actor.ownKeyIds]) : undefined;
    case "job":
      return undefined;
    case "partner":
      return and(eq(orders.recipientKind, "organization"), inArray(orders.recipientId, [...actor.organizationIds]));
    case "customer":
      return scopeOfCustomer(actor);
  }
}

/** Own orders, and those of organisations as far as the membership goes (R-UNI-27). */
function scopeOfCustomer(actor: CustomerActor): SQL | undefined {
  const whole = actor.memberships.filter(({ level }) => level === "administrator" || level === "supervisor");
  const placed = actor.memberships.filter(({ level }) => level === "manager");
  return or(
    eq(orders.clientId, actor.clientId),
    eq(orders.recipientId, actor.clientId),
    whole.length > 0
      ? inArray(
          orders.clientId,
          whole.map(({ organizationId }) => organizationId),
        )
      : undefined,
    placed.length > 0
      ? and(
          inArray(
            orders.clientId,
            placed.map(({ organizationId }) => organizationId),
          ),
          eq(orders.ordererId, actor.clientId),
        )
      : undefined,
  );
}
