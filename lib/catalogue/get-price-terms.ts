import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import { accountMoney } from "./sql/account-money";

/** In which currency prices are typed, and the VAT rate a new item starts with. @throws permission.denied */
export async function getPriceTerms(ctx: ReadContext): Promise<{ currency: string; defaultVatBps: number }> {
  requirePermission(ctx.actor, "catalogue.edit");
  return accountMoney(ctx);
}
