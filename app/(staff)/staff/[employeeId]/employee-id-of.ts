import { notFound } from "next/navigation";
import { employeeIdInput } from "@/lib/people/model/staff";

/** The id in the address; what is no id is no employee. */
export async function employeeIdOf(params: Promise<{ employeeId: string }>): Promise<string> {
  const parsed = employeeIdInput.safeParse({ employeeId: (await params).employeeId });
  return parsed.success ? parsed.data.employeeId : notFound();
}
