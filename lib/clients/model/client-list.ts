import { z } from "zod";
import { searchLine } from "@/lib/core/text";

export const CLIENTS_PAGE_SIZE = 50;

/** Filters of the list of clients; all of them together must hold. */
export const listClientsInput = z.strictObject({
  search: searchLine(200).optional().describe("Number, or part of the name or e-mail address."),
  kind: z.enum(["person", "organization"]).optional().describe("Only persons or only organisations."),
  groupId: z.uuid().optional().describe("Only clients of this group."),
  isBlocked: z.boolean().optional().describe("Only blocked ones, or only those who are not."),
  cursor: z
    .string()
    .regex(/^[\w-]{1,200}$/)
    .optional()
    .describe("`nextCursor` or `previousCursor` of another page."),
});
export type ListClientsInput = z.output<typeof listClientsInput>;

export const searchClientsInput = z.strictObject({
  query: searchLine(200),
  kind: z.enum(["person", "organization"]).optional(),
});
export type SearchClientsInput = z.output<typeof searchClientsInput>;

export type ClientKind = "person" | "organization";

/** A client as lists and choices show him. */
export type ClientRow = {
  id: string;
  number: number;
  kind: ClientKind;
  name: string;
  email: string;
  phone: string;
  isBlocked: boolean;
  createdAt: Date;
};

export type Member = {
  clientId: string;
  number: number;
  name: string;
  email: string;
  level: string;
  spendsBalance: boolean;
};

export type RequisitesRow = {
  id: string;
  title: string;
  holder: string;
  bankName: string;
  accountNumber: string;
  bic: string;
  correspondentAccount: string;
};

export type ClientCard = ClientRow & {
  version: number;
  firstName: string;
  lastName: string;
  locale: string;
  notes: string;
  mailStopped: boolean;
  groups: { id: string; name: string }[];
  /** Only of an organisation. */
  organization: {
    legalName: string;
    taxNumber: string;
    registrationNumber: string;
    address: string;
    isAccount: boolean;
  } | null;
  members: Member[];
  /** The organisations of a person, with his level there. */
  memberOf: Member[];
  requisites: RequisitesRow[];
};
