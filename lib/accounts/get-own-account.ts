import type { ApiKeyActor } from "@/lib/core/actor";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { OwnAccount } from "./model/account-operations";
import { accountFacts } from "./rules/account-facts";

/** What a system must know of the company whose orders it handles. @throws permission.denied */
export async function getOwnAccount(ctx: ReadContext<ApiKeyActor>): Promise<OwnAccount> {
  requirePermission(ctx.actor, "key.self");
  return accountFacts(ctx);
}
