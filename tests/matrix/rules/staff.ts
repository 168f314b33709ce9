import { newId } from "@/lib/core/id";
import { type ActionRule, type PageRule, STAFF } from "@/tests/matrix/rule";

const FILE = "app/(staff)/staff/actions.ts";
const BOSS = ["administrator"] as const;
const elsewhere = ["elsewhere", "partner"] as const;

function action(name: string, args: ActionRule["args"], rest: Partial<ActionRule> = {}): ActionRule {
  return { door: `${FILE}#${name}`, by: "employee", may: BOSS, args, ...rest };
}

export const actions: readonly ActionRule[] = [
  action("resetSecondFactorAction", ({ employeeId }) => [{ employeeId }], {
    absent: "staff.not_found",
    // He has none, and that is not kept from who may reset it.
    passes: ["second_factor.not_on"],
  }),
  action("inviteEmployeeAction", () => [
    { email: `new.${newId()}@kontor.example`, firstName: "Ida", lastName: "Nowa", role: "operator" },
  ]),
  action("resendInvitationAction", ({ invitedId }) => [{ employeeId: invitedId }], { absent: "staff.not_found" }),
  action("sendPasswordLinkAction", ({ employeeId }) => [{ employeeId }], { absent: "staff.not_found" }),
  action(
    "changeEmployeeAction",
    ({ employeeId }) => [
      { employeeId, version: 1, firstName: "Ida", lastName: "Nowa", role: "accountant", isEnabled: true },
    ],
    { absent: "staff.not_found" },
  ),
  action(
    "setEmployeeFunctionsAction",
    ({ employeeId }) => [{ employeeId, version: 1, functions: { "order.create": false } }],
    {
      absent: "staff.not_found",
    },
  ),
];

const list = { by: "employee", may: ["administrator", "operator", ...elsewhere] } as const;
const card = { by: "employee", may: ["administrator", "operator"], isAboutOne: true } as const;

export const pages: readonly PageRule[] = [
  { door: "/(staff)/staff", ...list, address: () => "/staff" },
  { door: "/(staff)/staff/new", by: "employee", may: [...BOSS, ...elsewhere], address: () => "/staff/new" },
  { door: "/(staff)/staff/[employeeId]", ...card, address: ({ employeeId }) => `/staff/${employeeId}` },
  { door: "/(staff)/staff/[employeeId]/rights", ...card, address: ({ employeeId }) => `/staff/${employeeId}/rights` },
  {
    door: "/(staff)/staff/[employeeId]/rights/[section]",
    ...card,
    address: ({ employeeId }) => `/staff/${employeeId}/rights/orders`,
  },
  { door: "/(staff)/profile", by: "employee", may: [...STAFF, ...elsewhere], address: () => "/profile" },
];
