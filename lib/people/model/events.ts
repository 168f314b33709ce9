import { z } from "zod";
import { changesData, type EventTable } from "@/lib/core/event-table";

export const peopleEvents = {
  "employee.invited": { data: z.object({ email: z.string(), role: z.string() }), customer: false },
  "employee.joined": { data: z.object({}), customer: false },
  "employee.changed": { data: changesData, customer: false },
  /** Functions that were switched, each with its value before and after (R-BIL-14). */
  "employee.rights_changed": { data: changesData, customer: false },
  "employee.disabled": { data: z.object({}), customer: false },
  "employee.enabled": { data: z.object({}), customer: false },
  /** The subject is the person; written in the account that he deals with. */
  "person.reset_requested": { data: z.object({}), customer: false },
  "person.password_changed": { data: z.object({ first: z.boolean() }), customer: false },
} as const satisfies EventTable;
