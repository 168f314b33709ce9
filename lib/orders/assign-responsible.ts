import { and, eq } from "drizzle-orm";
import { employees } from "@/db/schema/accounts";
import type { Actor } from "@/lib/core/actor";
import { DomainError, invalidField } from "@/lib/core/errors";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { AssignResponsibleInput } from "./model/commands";
import { nextLicenceStage } from "./model/licence-stages";
import type { OrderSummary } from "./model/order-fields";
import { moveOrder } from "./rules/change-order";
import { orderSummary } from "./rules/order-summary";
import { requireOrderPermission } from "./rules/require-order-permission";
import { type Holder, holderOf } from "./rules/require-responsible";
import { type LockedOrder, lockLatestOrder } from "./sql/lock-order";

/**
 * Gives a licence order to the administrator who will process it; from then on it is locked for everybody else
 * (R-AGG-31 to 35). Of two at the same time one wins, and the other is told who (R-UNI-07).
 *
 * @throws permission.denied, order.not_found, order.assigned_meanwhile, order.stale, order.wrong_stage, order.locked,
 *   order.responsible_not_administrator
 */
export async function assignResponsible(ctx: WriteContext, input: AssignResponsibleInput): Promise<OrderSummary> {
  await requireOrderPermission(ctx, input.orderId, "order.set_responsible");
  const order = await lockLatestOrder(ctx, input.orderId);
  if (order.flow !== "licence")
    throw new DomainError("conflict", "order.wrong_stage", { stage: order.stage, step: "assign" });
  const holder = order.responsibleId ? await holderOf(ctx, order.responsibleId) : null;
  requireSeen(order, holder, input.version);
  if (holder && order.stage === "ASSIGNED") requireMayHandOver(ctx.actor, holder);
  const stage = nextLicenceStage(order.stage, order.stage === "ASSIGNED" ? "handOver" : "assign");
  const responsible = await requireAdministrator(ctx, input.responsibleId);
  if (holder?.id === responsible.id) return orderSummary(order);

  const changed = await moveOrder(ctx, order, stage, {
    responsibleId: responsible.id,
    stageEnteredAt: stage === order.stage ? order.stageEnteredAt : ctx.now,
  });
  await recordEvent(ctx, "order.assigned", changed, {
    before: holder && { id: holder.id, name: holder.name },
    after: responsible,
    from: order.stage,
    to: stage,
  });
  return orderSummary(changed);
}

function requireSeen(order: LockedOrder, holder: Holder | null, version: number): void {
  if (order.version === version) return;
  if (holder)
    throw new DomainError("conflict", "order.assigned_meanwhile", { name: holder.name, version: order.version });
  throw new DomainError("conflict", "order.stale", { version: order.version });
}

/** Only the responsible himself, or an administrator when the responsible no longer works here (R-AGG-35). */
function requireMayHandOver(actor: Actor, holder: Holder): void {
  const isHolder = actor.kind === "employee" && actor.employeeId === holder.id;
  const mayStepIn = actor.kind === "employee" && actor.role === "administrator" && !holder.isActive;
  if (!isHolder && !mayStepIn) throw new DomainError("denied", "order.locked", { name: holder.name });
}

async function requireAdministrator(ctx: WriteContext, employeeId: string): Promise<{ id: string; name: string }> {
  const [row] = await ctx.db
    .select({ firstName: employees.firstName, lastName: employees.lastName, email: employees.email })
    .from(employees)
    .where(
      and(
        eq(employees.accountId, ctx.actor.accountId),
        eq(employees.id, employeeId),
        eq(employees.role, "administrator"),
        eq(employees.state, "active"),
      ),
    )
    .limit(1);
  if (!row) throw invalidField("responsibleId", "order.responsible_not_administrator");
  return { id: employeeId, name: `${row.firstName} ${row.lastName}`.trim() || row.email };
}
