"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { ActionResult } from "@/lib/core/result";
import { changeEmployee } from "@/lib/people/change-employee";
import { inviteEmployee } from "@/lib/people/invite-employee";
import {
  type ChangeEmployeeInput,
  changeEmployeeInput,
  type EmployeeIdInput,
  employeeIdInput,
  type InviteEmployeeInput,
  inviteEmployeeInput,
  type SetEmployeeFunctionsInput,
  setEmployeeFunctionsInput,
} from "@/lib/people/model/staff";
import { resendInvitation } from "@/lib/people/resend-invitation";
import { resetSecondFactor } from "@/lib/people/reset-second-factor";
import { sendPasswordLink } from "@/lib/people/send-password-link";
import { setEmployeeFunctions } from "@/lib/people/set-employee-functions";
import { runAction } from "@/lib/server/action";

export async function inviteEmployeeAction(input: InviteEmployeeInput): Promise<ActionResult<null>> {
  const result = await runAction(inviteEmployeeInput, input, inviteEmployee);
  if (!result.ok) return result;
  redirect(`/staff/${result.value.id}`);
}

export async function resendInvitationAction(input: EmployeeIdInput): Promise<ActionResult<void>> {
  return runAction(employeeIdInput, input, resendInvitation);
}

export async function sendPasswordLinkAction(input: EmployeeIdInput): Promise<ActionResult<void>> {
  return runAction(employeeIdInput, input, sendPasswordLink);
}

export async function resetSecondFactorAction(input: EmployeeIdInput): Promise<ActionResult<void>> {
  const result = await runAction(employeeIdInput, input, resetSecondFactor);
  if (result.ok) refresh();
  return result;
}

export async function changeEmployeeAction(input: ChangeEmployeeInput): Promise<ActionResult<void>> {
  const result = await runAction(changeEmployeeInput, input, changeEmployee);
  if (result.ok) refresh();
  return result;
}

export async function setEmployeeFunctionsAction(input: SetEmployeeFunctionsInput): Promise<ActionResult<void>> {
  const result = await runAction(setEmployeeFunctionsInput, input, setEmployeeFunctions);
  if (result.ok) refresh();
  return result;
}
