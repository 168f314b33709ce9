import type { Permission } from "@/lib/core/functions";
import { can, requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import { requireVisibleOrder } from "./require-visible-order";

/**
 * Opens every use case about one order that exists. Scope is decided before functions (requirements 2.11): whoever does not
 * see the order learns that there is none, and only whoever sees it learns that a function is switched off.
 *
 * @throws order.not_found, permission.denied
 */
export async function requireOrderPermission(
  ctx: ReadContext,
  orderId: string,
  ...oneOf: [Permission, ...Permission[]]
): Promise<void> {
  if (oneOf.some((permission) => can(ctx.actor, permission))) return;
  await requireVisibleOrder(ctx, orderId);
  requirePermission(ctx.actor, ...oneOf);
}
