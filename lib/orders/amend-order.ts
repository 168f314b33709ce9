import type { WriteContext } from "@/lib/server/context";
import { changeParameters } from "./change-parameters";
import { changeRecipient } from "./change-recipient";
import type { AmendOrderInput } from "./model/amend-order";
import type { OrderSummary } from "./model/order-fields";
import { requireOrderPermission } from "./rules/require-order-permission";

/**
 * Changes recipient and parameters of an order in one step, all of it or nothing; each part by its own use case.
 *
 * @throws permission.denied, and what `changeRecipient` and `changeParameters` refuse
 */
export async function amendOrder(ctx: WriteContext, input: AmendOrderInput): Promise<OrderSummary> {
  await requireOrderPermission(ctx, input.orderId, "order.edit_parameters");
  const { recipientKind, recipient, ...parameters } = input;
  if (!recipientKind) return changeParameters(ctx, parameters);
  const { orderId, version } = parameters;
  const changed = await changeRecipient(ctx, { orderId, version, recipientKind, recipient });
  return changeParameters(ctx, { ...parameters, version: changed.version });
}
