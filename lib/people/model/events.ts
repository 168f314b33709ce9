import { z } from "zod";
import { changesData, type EventTable } from "@/lib/core/event-table";

/** What happened to a second factor; also what the mail to its owner says. */
export const secondFactorChanges = ["on", "off", "reset", "new_codes", "code_spent"] as const;
export type SecondFactorChange = (typeof secondFactorChanges)[number];

const secondFactorData = z.object({ change: z.enum(secondFactorChanges) });

export const peopleEvents = {
  "employee.invited": { data: z.object({ email: z.string(), role: z.string() }), customer: false, audited: true },
  "employee.joined": { data: z.object({}), customer: false, audited: true },
  "employee.changed": { data: changesData, customer: false, audited: true },
  /** Functions that were switched, each with its value before and after (R-BIL-14). */
  "employee.rights_changed": { data: changesData, customer: false, audited: true },
  "employee.disabled": { data: z.object({}), customer: false, audited: true },
  "employee.enabled": { data: z.object({}), customer: false, audited: true },
  /** Written in every account that he works for: a sign-in reaches all of them. */
  "employee.signed_in": {
    data: z.object({ factor: z.enum(["password", "code", "recovery_code"]) }),
    customer: false,
    audited: true,
  },
  "employee.sign_in_failed": {
    data: z.object({ reason: z.enum(["wrong_password", "wrong_code"]) }),
    customer: false,
    audited: true,
  },
  "employee.signed_out": { data: z.object({}), customer: false, audited: true },
  /** He ended sessions of his own, for instance on a lost phone. */
  "employee.sessions_ended": { data: z.object({ count: z.int() }), customer: false, audited: true },
  "employee.second_factor_changed": { data: secondFactorData, customer: false, audited: true },
  /** The subject is the person; written in the account that he deals with. */
  "person.reset_requested": { data: z.object({}), customer: false, audited: true },
  "person.password_changed": { data: z.object({ first: z.boolean() }), customer: false, audited: true },
  "person.second_factor_changed": { data: secondFactorData, customer: false, audited: true },
  "person.email_requested": { data: z.object({}), customer: false, audited: true },
  "person.email_changed": { data: changesData, customer: false, audited: true },
} as const satisfies EventTable;
