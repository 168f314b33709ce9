import { z } from "zod";
import { emailAddress, lineOfText, optionalLine, optionalText } from "@/lib/core/text";
import { seenVersion } from "@/lib/core/version";
import { NOTES_LENGTH_MAX, organizationName, personName, phoneNumber } from "./client-fields";

export const clientLocales = ["en", "ru", "pl"] as const;
const locale = z.enum(clientLocales).describe("Language of the mails to the client.");
const notes = optionalText(NOTES_LENGTH_MAX).describe("Notes of the staff; the client never sees them.");

const known = { phone: phoneNumber.describe("Telephone number."), locale, notes };
const name = organizationName.describe("Name of the organisation.");
const firstName = personName.describe("First name.");
const lastName = personName.describe("Last name.");
const clientId = z.uuid().describe("Id of the client.");
const legal = {
  legalName: optionalLine(300).describe("Name in the register of companies."),
  taxNumber: optionalLine(40).describe("Tax number."),
  registrationNumber: optionalLine(40).describe("Number in the register of companies."),
  address: optionalText(500).describe("Address of the organisation."),
};
const optionalEmail = z.union([z.literal(""), emailAddress]).describe("E-mail address; may be empty.");

export const registerClientInput = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("person"),
    id: z.uuid(),
    email: emailAddress.describe("E-mail address: the identity of a person."),
    firstName,
    lastName,
    ...known,
  }),
  z.strictObject({
    kind: z.literal("organization"),
    id: z.uuid(),
    name,
    email: optionalEmail,
    ...known,
    ...legal,
  }),
]);
export type RegisterClientInput = z.output<typeof registerClientInput>;

/** A person's address is his identity and is not changed here. */
export const changeClientInput = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("person"),
    clientId,
    version: seenVersion,
    firstName,
    lastName,
    ...known,
  }),
  z.strictObject({
    kind: z.literal("organization"),
    clientId,
    version: seenVersion,
    name,
    email: optionalEmail,
    ...known,
    ...legal,
  }),
]);
export type ChangeClientInput = z.output<typeof changeClientInput>;

export const clientIdInput = z.strictObject({ clientId });
export type ClientIdInput = z.output<typeof clientIdInput>;

export const linkOrganizationInput = z.strictObject({
  clientId,
  version: seenVersion,
  /** Empty: the organisation is no account any more. */
  slug: z.union([z.literal(""), z.string().regex(/^[a-z][a-z0-9-]{1,62}$/, "client.account_not_found")]),
});
export type LinkOrganizationInput = z.output<typeof linkOrganizationInput>;

export const setClientGroupsInput = z.strictObject({
  clientId,
  version: seenVersion,
  groupIds: z.array(z.uuid()).max(100).describe("All groups the client is to be in."),
});
export type SetClientGroupsInput = z.output<typeof setClientGroupsInput>;

const groupName = lineOfText(100);
export const createGroupInput = z.strictObject({ id: z.uuid(), name: groupName });
export type CreateGroupInput = z.output<typeof createGroupInput>;
/** `seenName` is the name that the caller saw: it stands in for a version, being all there is of a group. */
export const renameGroupInput = z.strictObject({ groupId: z.uuid(), name: groupName, seenName: groupName });
export type RenameGroupInput = z.output<typeof renameGroupInput>;

export const addRequisitesInput = z.strictObject({
  clientId,
  id: z.uuid(),
  title: lineOfText(100).describe("What people call them."),
  holder: lineOfText(300).describe("Holder of the bank account."),
  bankName: optionalLine(200).describe("Name of the bank."),
  accountNumber: lineOfText(50).describe("Number of the bank account."),
  bic: optionalLine(20).describe("Code of the bank."),
  correspondentAccount: optionalLine(50).describe("Correspondent account of the bank."),
});
export type AddRequisitesInput = z.output<typeof addRequisitesInput>;
export const removeRequisitesInput = z.strictObject({
  clientId,
  requisitesId: z.uuid().describe("Id of the bank requisites."),
});
export type RemoveRequisitesInput = z.output<typeof removeRequisitesInput>;
