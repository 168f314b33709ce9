import { z } from "zod";
import { type FunctionSwitches, type Role, roles, type StaffFunction, staffFunctions } from "@/lib/core/functions";
import { emailAddress, optionalLine, searchLine } from "@/lib/core/text";
import { seenVersion } from "@/lib/core/version";

export const STAFF_MAX = 500;
const NAME_LENGTH_MAX = 100;

export const employeeStates = ["invited", "active", "disabled"] as const;
export type EmployeeState = (typeof employeeStates)[number];

const employeeName = optionalLine(NAME_LENGTH_MAX);

export const inviteEmployeeInput = z.strictObject({
  email: emailAddress,
  firstName: employeeName,
  lastName: employeeName,
  role: z.enum(roles),
});
export type InviteEmployeeInput = z.output<typeof inviteEmployeeInput>;

export const employeeIdInput = z.strictObject({ employeeId: z.uuid() });
export type EmployeeIdInput = z.output<typeof employeeIdInput>;

export const changeEmployeeInput = z.strictObject({
  employeeId: z.uuid(),
  version: seenVersion,
  firstName: employeeName,
  lastName: employeeName,
  role: z.enum(roles),
  isEnabled: z.boolean(),
});
export type ChangeEmployeeInput = z.output<typeof changeEmployeeInput>;

/** Not a record: of that, zod would let `__proto__` pass unsaid. */
const switches = Object.fromEntries(staffFunctions.map((name) => [name, z.boolean().optional()])) as Record<
  StaffFunction,
  z.ZodOptional<z.ZodBoolean>
>; // Made of all of their names.

/** On and Off per function; what is not named stays as it is (R-BIL-11). */
export const setEmployeeFunctionsInput = z.strictObject({
  employeeId: z.uuid(),
  version: seenVersion,
  functions: z.strictObject(switches),
});
export type SetEmployeeFunctionsInput = z.output<typeof setEmployeeFunctionsInput>;

/** Filters of the list of the staff; all of them together must hold. Without a sort those who work here come first. */
export const listEmployeesInput = z.strictObject({
  search: searchLine(200).optional(),
  role: z.array(z.enum(roles)).optional(),
  state: z.array(z.enum(employeeStates)).optional(),
  sort: z.enum(["name", "email", "role", "state"]).default("state"),
  direction: z.enum(["asc", "desc"]).default("asc"),
});
export type ListEmployeesInput = z.input<typeof listEmployeesInput>;

export type EmployeeRow = {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  role: Role;
  state: EmployeeState;
  createdAt: Date;
};

export type EmployeeCard = EmployeeRow & {
  version: number;
  switches: FunctionSwitches;
  functions: StaffFunction[];
  hasSecondFactor: boolean;
};

/** Somebody who was invited and has not come yet. `linkUntil` is null while no mail has left, or none still works. */
export type OpenInvitation = EmployeeRow & { invitedBy: string; linkUntil: Date | null; linkIsOver: boolean };
