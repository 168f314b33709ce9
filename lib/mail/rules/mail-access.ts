import type { MailAccess } from "@/lib/mail/model/mail-content";
import type { MailPerson } from "@/lib/mail/sql/order-facts";
import { issueToken } from "@/lib/people/rules/issue-token";
import type { WriteContext } from "@/lib/server/context";
import { inWords, type Reader, setPasswordUrl } from "./mail-links";

/**
 * The way in for a person who has no password: a link, and with it a first password when one is asked for (R-AGG-16, 64).
 * Somebody who has a password gets neither (R-AGG-17).
 */
export async function mailAccess(
  ctx: WriteContext,
  reader: Reader,
  person: MailPerson | null,
  withPassword: boolean,
): Promise<MailAccess | null> {
  if (!person || person.hasPassword) return null;
  const { personId, login } = person;
  const { token, firstPassword, expiresAt } = await issueToken(ctx, {
    purpose: "set_password",
    personId,
    withPassword,
  });
  return { login, firstPassword, url: setPasswordUrl(token), until: inWords(expiresAt, reader) };
}
