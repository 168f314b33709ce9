/**
 * The functions an employee or an API key can have switched on or off, by section (requirements 2.11).
 * The order here is the order on the screen Rights → Functions.
 */
export const functionSections = {
  clients: ["client.list", "client.view", "client.create", "client.edit"],
  orders: [
    "order.history",
    "order.details",
    "order.create",
    "order.use_cart",
    "order.edit_lines",
    "order.edit_parameters",
    "order.next_stage",
    "order.any_stage",
    "order.set_responsible",
    "order.set_manager",
    "order.set_contractor",
    "order.confirm",
    "order.cancel",
    "order.delete",
    "payment.enter",
    "invoice.create",
    "invoice.delete",
    "invoice.print",
    "order.mark_paid",
    "order.split",
    "order.repeat",
    "order.switch_owner",
    "order.link",
    "order.download_archive",
    "order.print_document",
    "order.discuss",
    "order.files",
    "order.export_list",
    "order.send",
    "access.edit",
    "access.extend",
    "access.freeze",
    "order.resend",
  ],
  catalogue: ["catalogue.view", "catalogue.edit", "codes.upload", "codes.view"],
  staff: ["staff.view", "staff.invite", "staff.rights"],
  settings: ["settings.view", "settings.edit", "keys.manage", "audit.view", "storage.view", "mailbox.view"],
} as const;

export type FunctionSection = keyof typeof functionSections;
/** A function that can be switched for an employee or a key. */
export type StaffFunction = (typeof functionSections)[FunctionSection][number];

/** What is not switched by hand: it follows from being who one is. */
export const ownPermissions = [
  "key.self",
  "cabinet.orders",
  "cabinet.licences",
  "licence.activate",
  "licence.hand_over",
  "cabinet.files",
  "incoming.orders",
  "incoming.files",
  "outbox.dispatch",
  "queue.serve",
  "person.sign_in",
  "person.reset_password",
  "person.session",
  "person.password",
  "workplace.list",
  "account.create",
  "housekeeping.run",
] as const;

export type Permission = StaffFunction | (typeof ownPermissions)[number];

export const staffFunctions = Object.values(functionSections).flat() as readonly StaffFunction[];

export type Role = "administrator" | "operator" | "contractor" | "accountant";
export const roles = ["administrator", "operator", "contractor", "accountant"] as const satisfies readonly Role[];

const operatorLacks: readonly StaffFunction[] = [
  "order.delete",
  "invoice.delete",
  "order.any_stage",
  "staff.invite",
  "staff.rights",
  "settings.edit",
  "keys.manage",
  "audit.view",
  "mailbox.view",
];

/** The functions a role starts with, before the employee's own On/Off (requirements 2.11). */
export const rolePresets: Record<Role, ReadonlySet<StaffFunction>> = {
  administrator: new Set(staffFunctions),
  operator: new Set(staffFunctions.filter((name) => !operatorLacks.includes(name))),
  contractor: new Set<StaffFunction>([
    "order.history",
    "order.details",
    "order.next_stage",
    "order.download_archive",
    "order.discuss",
  ]),
  accountant: new Set<StaffFunction>([
    "order.history",
    "order.details",
    "client.list",
    "client.view",
    "payment.enter",
    "invoice.create",
    "invoice.delete",
    "invoice.print",
    "order.mark_paid",
    "order.export_list",
  ]),
};

/** Own On/Off per function; what is not named follows the role. */
export type FunctionSwitches = Partial<Record<StaffFunction, boolean>>;

/** Role preset, changed by the employee's own switches (requirements 2.11). */
export function effectiveFunctions(role: Role, switches: FunctionSwitches): ReadonlySet<StaffFunction> {
  return new Set(staffFunctions.filter((name) => switches[name] ?? rolePresets[role].has(name)));
}
