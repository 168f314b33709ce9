import type { StaffSections } from "@/components/shell/types";
import type { EmployeeActor } from "@/lib/core/actor";
import { can, receivesForCompany } from "@/lib/core/permissions";
import { env } from "@/lib/server/env";

/** What the rail shows to this employee: what the policy would let him open. */
export function staffSectionsOf(employee: EmployeeActor): StaffSections {
  return {
    orders: can(employee, "order.history"),
    createOrder: can(employee, "order.create"),
    clients: can(employee, "client.list"),
    catalogue: can(employee, "catalogue.view"),
    staff: can(employee, "staff.view"),
    company: can(employee, "settings.view"),
    apiKeys: can(employee, "keys.manage"),
    audit: receivesForCompany(employee) && can(employee, "audit.view"),
    storage: can(employee, "storage.view"),
    mailbox: can(employee, "mailbox.view") && env().KONTOR_MODE === "demo",
  };
}
