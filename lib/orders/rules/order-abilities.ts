import type { Actor } from "@/lib/core/actor";
import { can } from "@/lib/core/permissions";
import { isEditable } from "@/lib/orders/model/flows";
import { licenceStepsFrom } from "@/lib/orders/model/licence-stages";
import type { OrderCard } from "@/lib/orders/model/order-card";
import type { LockedOrder } from "@/lib/orders/sql/lock-order";
import { type Holder, lockOf } from "./require-responsible";

type Order = Pick<LockedOrder, "flow" | "stage" | "receivedMinor" | "paidFromAccountMinor">;

/** What the actor may do with the order now, by the rules of the use cases: screens offer this, the use cases decide again. */
export function orderAbilities(actor: Actor, order: Order, responsible: Holder | null): OrderCard["can"] {
  const steps: readonly string[] = order.flow === "licence" ? licenceStepsFrom(order.stage) : [];
  const holder = lockOf(actor, order, responsible);
  const isOpen = isEditable(order);
  const mayEdit = can(actor, "order.edit_lines") || can(actor, "order.edit_parameters");
  return {
    edit: mayEdit && isOpen && !holder,
    assign: can(actor, "order.set_responsible") && mayAssign(actor, steps, holder),
    confirm: can(actor, "order.confirm") && steps.includes("confirm") && !holder,
    cancel: can(actor, "order.cancel") && steps.includes("cancel") && !holder,
    resend: can(actor, "order.resend") && order.stage === "CONFIRMED",
    closedBy: !isOpen ? "order.frozen" : holder ? "order.locked" : mayEdit ? null : "permission.denied",
  };
}

/** Taking over an assigned order is for its responsible, or for an administrator once that one has left (R-AGG-35). */
function mayAssign(actor: Actor, steps: readonly string[], holder: Holder | null): boolean {
  if (steps.includes("assign")) return true;
  if (!steps.includes("handOver")) return false;
  return !holder || (!holder.isActive && actor.kind === "employee" && actor.role === "administrator");
}
