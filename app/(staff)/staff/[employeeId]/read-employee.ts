import { notFound } from "next/navigation";
import { cache } from "react";
import { accountFacts } from "@/lib/accounts/rules/account-facts";
import { getEmployee } from "@/lib/people/get-employee";
import { employeeIdInput } from "@/lib/people/model/staff";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

/** The employee of the address, read once for the page and its title; what is no id is no employee. */
export const readEmployee = cache(async (asked: string) => {
  const actor = await requireEmployeePage();
  const input = employeeIdInput.safeParse({ employeeId: asked });
  if (!input.success) notFound();
  const { employee, timeZone } = await pageRead(actor, async (ctx) => ({
    employee: await getEmployee(ctx, input.data),
    timeZone: (await accountFacts(ctx)).timeZone,
  }));
  const name = `${employee.firstName} ${employee.lastName}`.trim() || employee.email;
  return { actor, employeeId: input.data.employeeId, employee, name, timeZone };
});
