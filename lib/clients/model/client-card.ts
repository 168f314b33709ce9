import { z } from "zod";

const kind = z.enum(["person", "organization"]).describe("A person or an organisation.");

/** A client as lists show him. */
export const clientRow = z.object({
  id: z.uuid().describe("Id of the client."),
  number: z.int().describe("Number of the client, as people use it; unique in the company."),
  kind,
  name: z.string().describe("Name of the client."),
  email: z.string().describe("E-mail address; may be empty for an organisation."),
  phone: z.string().describe("Telephone number; may be empty."),
  isBlocked: z.boolean().describe("Nothing can be ordered for a blocked client."),
  createdAt: z.date().describe("When he was registered."),
});

const member = z.object({
  clientId: z.uuid().describe("Id of the person, or of the organisation."),
  number: z.int().describe("Number of the client."),
  name: z.string().describe("Name of the client."),
  email: z.string().describe("E-mail address; may be empty."),
  level: z.string().describe("What the person sees of the organisation's orders."),
  spendsBalance: z.boolean().describe("Whether he may spend the organisation's balance."),
});

const requisites = z.object({
  id: z.uuid().describe("Id of the bank requisites."),
  title: z.string().describe("What people call them."),
  holder: z.string().describe("Holder of the bank account."),
  bankName: z.string().describe("Name of the bank."),
  accountNumber: z.string().describe("Number of the bank account."),
  bic: z.string().describe("Code of the bank."),
  correspondentAccount: z.string().describe("Correspondent account of the bank."),
});

/** What a change of a client answers. */
export const clientSummary = z.object({
  id: z.uuid().describe("Id of the client."),
  version: z.int().describe("Grows with each change; a change names the one it was based on."),
});
export type ClientSummary = z.output<typeof clientSummary>;

/** Everything the card of a client shows to staff. */
export const clientCard = clientRow.extend({
  version: z.int().describe("Grows with each change; a change names the one it was based on."),
  firstName: z.string().describe("First name; empty for an organisation."),
  lastName: z.string().describe("Last name; empty for an organisation."),
  locale: z.string().describe("Language of the mails to the client."),
  notes: z.string().describe("Notes of the staff; the client never sees them."),
  mailStopped: z.boolean().describe("Whether mail to this address has been stopped."),
  groups: z
    .array(z.object({ id: z.uuid().describe("Id of the group."), name: z.string().describe("Name of the group.") }))
    .describe("The groups he is in."),
  organization: z
    .object({
      legalName: z.string().describe("Name in the register of companies."),
      taxNumber: z.string().describe("Tax number."),
      registrationNumber: z.string().describe("Number in the register of companies."),
      address: z.string().describe("Address of the organisation."),
      isAccount: z.boolean().describe("Whether it sells with Kontor itself."),
    })
    .nullable()
    .describe("The legal side of an organisation; null for a person."),
  members: z.array(member).describe("The members of an organisation."),
  memberOf: z.array(member).describe("The organisations of a person, with his level there."),
  requisites: z.array(requisites).describe("Bank requisites of an organisation."),
});
