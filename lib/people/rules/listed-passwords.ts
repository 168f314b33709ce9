import { dictionary } from "@zxcvbn-ts/language-common";

/** The list is ordered by how often a password was found; the policy asks for 10,000, and all of it costs no more. */
const listed = new Set(dictionary["passwords-common"]);

/** Whether a password is one of the common ones, whatever its letter case (promises 9). */
export function isListed(password: string): boolean {
  return listed.has(password.normalize("NFKC").toLowerCase());
}
