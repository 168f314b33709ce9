import { and, eq } from "drizzle-orm";
import { licenceCodes } from "@/db/schema/catalogue";
import { licences } from "@/db/schema/licences";
import type { CustomerActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { RevealMyCodeInput } from "@/lib/orders/model/my-orders";
import { unseal } from "@/lib/server/cipher";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import { ownLicences } from "./sql/visible-licences";

/**
 * Shows the code of a licence to whoever holds it at this moment. Each view is one entry of the audit (promise L3).
 *
 * @throws licence.not_found
 */
export async function revealMyCode(
  ctx: WriteContext<CustomerActor>,
  input: RevealMyCodeInput,
): Promise<{ code: string }> {
  requirePermission(ctx.actor, "cabinet.licences");
  const [found] = await ctx.db
    .select({ orderId: licences.orderId, code: licenceCodes })
    .from(licences)
    .innerJoin(licenceCodes, and(eq(licenceCodes.accountId, licences.accountId), eq(licenceCodes.id, licences.codeId)))
    .where(and(ownLicences(ctx.actor), eq(licences.id, input.licenceId)))
    .limit(1);
  if (!found) throw new DomainError("not_found", "licence.not_found");
  const { code, orderId } = found;
  await recordEvent(ctx, "item.codes_viewed", { id: code.itemId }, { orderId, count: 1 });
  return { code: unseal("licence-code", code.id, code.codeCipher) };
}
