import { z } from "zod";
import { searchLine } from "@/lib/core/text";
import { auditKinds } from "./audit-kinds";

export const AUDIT_PAGE_SIZE = 50;

/** A calendar day that the database has: there is no year 0. */
const day = z.iso.date().refine((value) => value >= "1900-01-01", "field.value");

/** Filters of the audit; all of them together must hold. Days are in the account's zone. */
export const listAuditInput = z.strictObject({
  /** Id of an employee, client or key, or the name of a job. */
  who: searchLine(100).optional(),
  kinds: z.array(z.enum(auditKinds)).max(auditKinds.length).default([]),
  /** Id of the order, client, employee, key or item that something was done to. */
  subjectId: z.uuid().optional(),
  from: day.optional(),
  to: day.optional(),
  /** The address of the network, exactly. */
  source: searchLine(60).optional(),
  /** Any id: of who did it, of what it was done to, or of the entry itself. */
  id: z.uuid().optional(),
  cursor: z
    .string()
    .regex(/^[\w-]{1,300}$/)
    .optional(),
});
export type ListAuditInput = z.output<typeof listAuditInput>;

/** What an entry is about, as the reader knows it; without a name when it is gone or was never named. */
export type AuditThing = { kind: string; id: string; name: string };

export type AuditRow = {
  id: string;
  at: Date;
  type: string;
  actorKind: string;
  actorId: string;
  actorName: string;
  source: string;
  subject: AuditThing;
  /** Things that the data name by id, such as the order whose codes were seen. */
  related: AuditThing[];
  data: Record<string, unknown>;
};

/** Somebody who can be chosen in the filter. */
export type AuditActor = { id: string; name: string; kind: "employee" | "apiKey" };
