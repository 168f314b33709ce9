import { and, eq } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import type { Actor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { isEditable } from "@/lib/orders/model/flows";
import type { LockedOrder } from "@/lib/orders/sql/lock-order";
import type { ReadContext } from "@/lib/server/context";

type Lockable = Pick<LockedOrder, "flow" | "stage" | "responsibleId">;
/** Who holds the lock of an order, and whether he still works here. */
export type Holder = { id: string; name: string; isActive: boolean };

/**
 * The lock of a licence order: once assigned, only the responsible changes, confirms or cancels it (R-AGG-34). An order
 * that waits for codes when its responsible has left can still be cancelled by an administrator (R-AGG-35).
 *
 * @throws order.locked
 */
export async function requireResponsible(ctx: ReadContext, order: Lockable): Promise<void> {
  const holder = await lockedBy(ctx, order);
  if (holder) throw new DomainError("denied", "order.locked", { name: holder.name });
}

/** Who keeps this actor from changing the order; null when nobody does. */
export async function lockedBy(ctx: ReadContext, order: Lockable): Promise<Holder | null> {
  const { actor } = ctx;
  if (order.flow !== "licence" || !order.responsibleId || isResponsible(actor, order.responsibleId)) return null;
  return lockOf(actor, order, await holderOf(ctx, order.responsibleId));
}

/** The same for an order whose responsible, if it has one, is known. */
export function lockOf(actor: Actor, order: Omit<Lockable, "responsibleId">, holder: Holder | null): Holder | null {
  if (order.flow !== "licence" || !holder || isResponsible(actor, holder.id)) return null;
  const isOrphan = order.stage === "AWAITING_DELIVERY" && !holder.isActive;
  return isOrphan && actor.kind === "employee" && actor.role === "administrator" ? null : holder;
}

/** Jobs finish what people began. */
function isResponsible(actor: Actor, employeeId: string): boolean {
  return actor.kind === "job" || (actor.kind === "employee" && actor.employeeId === employeeId);
}

/** The employee who is responsible. */
export async function holderOf(ctx: ReadContext, employeeId: string): Promise<Holder> {
  const [row] = await ctx.db
    .select({
      firstName: employees.firstName,
      lastName: employees.lastName,
      email: employees.email,
      state: employees.state,
    })
    .from(employees)
    .where(and(eq(employees.accountId, ctx.actor.accountId), eq(employees.id, employeeId)))
    .limit(1);
  const name = row ? `${row.firstName} ${row.lastName}`.trim() || row.email : "";
  return { id: employeeId, name, isActive: row?.state === "active" };
}

/** Composition, recipient and parameters may change here and by this actor. @throws order.frozen, order.locked */
export async function requireEditable(ctx: ReadContext, order: LockedOrder): Promise<void> {
  if (!isEditable(order)) throw new DomainError("conflict", "order.frozen", { stage: order.stage });
  await requireResponsible(ctx, order);
}
