import { and, asc, eq } from "drizzle-orm";
import { licenceCodes } from "@/db/schema/catalogue";
import { orderLines } from "@/db/schema/orders";
import { requireOrderPermission } from "@/lib/orders/rules/require-order-permission";
import { requireVisibleOrder } from "@/lib/orders/rules/require-visible-order";
import { unseal } from "@/lib/server/cipher";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { ViewCodesInput, ViewedCode } from "./model/view-codes";

/** More than two of the largest lines; a page can hold no more. */
const CODES_SHOWN_MAX = 20_000;

/**
 * The codes that left with one order, for staff who may read them; each view is recorded per item (promise L3).
 * Reserved codes are not shown: a cancelled order gives them back to the pool, and a code once seen never goes there.
 *
 * @throws permission.denied, order.not_found
 */
export async function viewCodes(ctx: WriteContext, input: ViewCodesInput): Promise<ViewedCode[]> {
  await requireOrderPermission(ctx, input.orderId, "codes.view");
  await requireVisibleOrder(ctx, input.orderId);

  const codes = await issuedCodesOf(ctx, input.orderId);
  const counts = new Map<string, number>();
  for (const { itemId } of codes) counts.set(itemId, (counts.get(itemId) ?? 0) + 1);
  for (const [itemId, count] of counts) {
    await recordEvent(ctx, "item.codes_viewed", { id: itemId }, { orderId: input.orderId, count });
  }
  return codes;
}

async function issuedCodesOf(ctx: WriteContext, orderId: string): Promise<ViewedCode[]> {
  const { id, itemId, codeCipher } = licenceCodes;
  const rows = await ctx.db
    .select({ id, itemId, lineId: orderLines.id, codeCipher })
    .from(orderLines)
    .innerJoin(
      licenceCodes,
      and(eq(licenceCodes.accountId, orderLines.accountId), eq(licenceCodes.lineId, orderLines.id)),
    )
    .where(
      and(
        eq(orderLines.accountId, ctx.actor.accountId),
        eq(orderLines.orderId, orderId),
        eq(licenceCodes.state, "issued"),
      ),
    )
    .orderBy(asc(orderLines.position), asc(licenceCodes.sequence))
    .limit(CODES_SHOWN_MAX);
  return rows.map(({ codeCipher: sealed, ...row }) => ({ ...row, code: unseal("licence-code", row.id, sealed) }));
}
