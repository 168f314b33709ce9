import { z } from "zod";
import { emailAddress, lineOfText, optionalLine, optionalText } from "@/lib/core/text";
import { NOTES_LENGTH_MAX, organizationName, personName, phoneNumber } from "./client-fields";

export const clientLocales = ["en", "ru", "pl"] as const;
const locale = z.enum(clientLocales);
const notes = optionalText(NOTES_LENGTH_MAX);

const known = { phone: phoneNumber, locale, notes };
const legal = {
  legalName: optionalLine(300),
  taxNumber: optionalLine(40),
  registrationNumber: optionalLine(40),
  address: optionalText(500),
};
const optionalEmail = z.union([z.literal(""), emailAddress]);

export const registerClientInput = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("person"),
    id: z.uuid(),
    email: emailAddress,
    firstName: personName,
    lastName: personName,
    ...known,
  }),
  z.strictObject({
    kind: z.literal("organization"),
    id: z.uuid(),
    name: organizationName,
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
    clientId: z.uuid(),
    firstName: personName,
    lastName: personName,
    ...known,
  }),
  z.strictObject({
    kind: z.literal("organization"),
    clientId: z.uuid(),
    name: organizationName,
    email: optionalEmail,
    ...known,
    ...legal,
  }),
]);
export type ChangeClientInput = z.output<typeof changeClientInput>;

export const clientIdInput = z.strictObject({ clientId: z.uuid() });
export type ClientIdInput = z.output<typeof clientIdInput>;

export const linkOrganizationInput = z.strictObject({
  clientId: z.uuid(),
  /** Empty: the organisation is no account any more. */
  slug: z.union([z.literal(""), z.string().regex(/^[a-z][a-z0-9-]{1,62}$/, "client.account_not_found")]),
});
export type LinkOrganizationInput = z.output<typeof linkOrganizationInput>;

export const setClientGroupsInput = z.strictObject({ clientId: z.uuid(), groupIds: z.array(z.uuid()).max(100) });
export type SetClientGroupsInput = z.output<typeof setClientGroupsInput>;

const groupName = lineOfText(100);
export const createGroupInput = z.strictObject({ id: z.uuid(), name: groupName });
export type CreateGroupInput = z.output<typeof createGroupInput>;
export const renameGroupInput = z.strictObject({ groupId: z.uuid(), name: groupName });
export type RenameGroupInput = z.output<typeof renameGroupInput>;

export const addRequisitesInput = z.strictObject({
  clientId: z.uuid(),
  id: z.uuid(),
  title: lineOfText(100),
  holder: lineOfText(300),
  bankName: optionalLine(200),
  accountNumber: lineOfText(50),
  bic: optionalLine(20),
  correspondentAccount: optionalLine(50),
});
export type AddRequisitesInput = z.output<typeof addRequisitesInput>;
export const removeRequisitesInput = z.strictObject({ clientId: z.uuid(), requisitesId: z.uuid() });
export type RemoveRequisitesInput = z.output<typeof removeRequisitesInput>;
