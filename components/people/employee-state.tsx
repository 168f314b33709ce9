import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { EmployeeState } from "@/lib/people/model/staff";

const tones: Record<EmployeeState, Tone> = { active: "success", invited: "warning", disabled: "slate" };

/** Whether somebody belongs to the staff. */
export function EmployeeStateBadge({ state }: { state: EmployeeState }) {
  return <Badge tone={tones[state]}>{useTranslations("people.states")(state)}</Badge>;
}
