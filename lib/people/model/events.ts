import { z } from "zod";
import { changesData, type EventTable } from "@/lib/core/event-table";

export const peopleEvents = {
  "employee.invited": { data: z.object({ email: z.string(), role: z.string() }), customer: false, audited: true },
  "employee.joined": { data: z.object({}), customer: false, audited: true },
  "employee.changed": { data: changesData, customer: false, audited: true },
  /** Functions that were switched, each with its value before and after (R-BIL-14). */
  "employee.rights_changed": { data: changesData, customer: false, audited: true },
  "employee.disabled": { data: z.object({}), customer: false, audited: true },
  "employee.enabled": { data: z.object({}), customer: false, audited: true },
  /** The subject is the person; written in the account that he deals with. */
  "person.reset_requested": { data: z.object({}), customer: false, audited: true },
  "person.password_changed": { data: z.object({ first: z.boolean() }), customer: false, audited: true },
} as const satisfies EventTable;
