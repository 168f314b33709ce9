import type { OrderAct } from "@/components/orders/order-table-row";
import type { EmployeeActor } from "@/lib/core/actor";
import { can } from "@/lib/core/permissions";
import { licenceStepsFrom } from "@/lib/orders/model/licence-stages";
import type { OrderRow } from "@/lib/orders/model/order-list";

/** What the menu of a row offers; the use cases decide again. */
export function rowActs(actor: EmployeeActor, row: OrderRow): OrderAct[] {
  const steps: readonly string[] = row.flow === "licence" ? licenceStepsFrom(row.stage) : [];
  const isFree = !row.responsible || row.responsible.id === actor.employeeId;
  const may = {
    // Only administrators can be responsible (R-AGG-32).
    take: steps.includes("assign") && actor.role === "administrator" && can(actor, "order.set_responsible"),
    confirm: steps.includes("confirm") && isFree && can(actor, "order.confirm"),
    cancel: steps.includes("cancel") && isFree && can(actor, "order.cancel"),
  };
  return (["take", "confirm", "cancel"] as const).filter((act) => may[act]);
}
