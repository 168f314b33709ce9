import type { KeyScope } from "@/lib/accounts/model/api-keys";
import type { EmployeeActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import type { StaffFunction } from "@/lib/core/functions";
import { receivesForCompany } from "@/lib/core/permissions";

type Reach = { functions: readonly StaffFunction[]; scope: KeyScope };

/**
 * Nobody gives a key more than he has himself (promise R6): no function he lacks, and not all orders when he reaches only
 * some. What the key had before, somebody else has given it.
 *
 * @throws key.function_lacking, key.scope_lacking
 */
export function requireOwnReach(maker: EmployeeActor, wanted: Reach, had?: Reach): void {
  const lacking = wanted.functions.find((name) => !maker.functions.has(name) && !had?.functions.includes(name));
  if (lacking) throw new DomainError("denied", "key.function_lacking", { function: lacking });
  if (wanted.scope === "all" && had?.scope !== "all" && !receivesForCompany(maker))
    throw new DomainError("denied", "key.scope_lacking");
}
