import { lineOfText, optionalLine } from "@/lib/core/text";

export const NAME_LENGTH_MAX = 100;
export const ORGANIZATION_NAME_LENGTH_MAX = 200;
export const NOTES_LENGTH_MAX = 4_000;

export const personName = optionalLine(NAME_LENGTH_MAX);
export const organizationName = lineOfText(ORGANIZATION_NAME_LENGTH_MAX);
/** Digits and the signs people write between them; the number is for people, not for machines. */
export const phoneNumber = optionalLine(40).refine((phone) => /^[+\d\s().x/-]*$/i.test(phone), "client.phone");

/** A person's name as lists and search show it. */
export function fullName(person: { firstName: string; lastName: string }): string {
  return `${person.firstName} ${person.lastName}`.trim();
}
