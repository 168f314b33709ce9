import type { Actor, EmployeeActor, GlobalActor, PartnerActor } from "./actor";
import { DomainError } from "./errors";
import type { Permission } from "./functions";

const customerPermissions: ReadonlySet<Permission> = new Set<Permission>([
  "cabinet.orders",
  "cabinet.licences",
  "cabinet.files",
  "licence.activate",
  "licence.hand_over",
]);
const jobPermissions: ReadonlySet<Permission> = new Set<Permission>([
  "outbox.dispatch",
  "queue.serve",
  "account.create",
  "housekeeping.run",
]);
const personPermissions: ReadonlySet<Permission> = new Set<Permission>([
  "person.session",
  "person.password",
  "workplace.list",
]);
const guestPermissions: ReadonlySet<Permission> = new Set<Permission>(["person.sign_in", "person.reset_password"]);

/** Whether the actor has the permission at all. Whose rows he may touch is a second question: `visible-*.ts`. */
export function can(actor: Actor | GlobalActor, permission: Permission): boolean {
  switch (actor.kind) {
    case "employee":
      return actor.functions.has(permission);
    case "apiKey":
      return permission === "key.self" || actor.functions.has(permission);
    case "partner":
      return canAsPartner(actor, permission);
    case "customer":
      return customerPermissions.has(permission);
    case "job":
      return jobPermissions.has(permission);
    case "person":
      return personPermissions.has(permission);
    case "guest":
      return guestPermissions.has(permission);
  }
}

/** Staff of another company keep what their own company lets them: to read orders, and to exchange files. */
function canAsPartner({ functions }: PartnerActor, permission: Permission): boolean {
  if (!functions.has("order.history")) return false;
  return permission === "incoming.orders" || (permission === "incoming.files" && functions.has("order.files"));
}

/** Whether staff see what other companies sold to theirs: contractors reach nothing but the orders given to them (promise R5). */
export function receivesForCompany(employee: EmployeeActor): boolean {
  return employee.role !== "contractor";
}

/** Whether a company that asks for second factors asks for one of him (promises 9). */
export function needsSecondFactor({ role, functions }: Pick<EmployeeActor, "role" | "functions">): boolean {
  return role === "administrator" || functions.has("payment.enter");
}

/** Opens every use case and query. Several permissions mean: one of them is enough. @throws permission.denied */
export function requirePermission(actor: Actor | GlobalActor, ...oneOf: [Permission, ...Permission[]]): void {
  if (oneOf.some((permission) => can(actor, permission))) return;
  throw new DomainError("denied", "permission.denied", { permission: oneOf[0] });
}
