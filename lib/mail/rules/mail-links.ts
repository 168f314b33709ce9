import { dateLocale } from "@/lib/core/date-shapes";
import type { MailContent } from "@/lib/mail/model/mail-content";
import { env } from "@/lib/server/env";

/** In which language and zone a mail tells a moment. */
export type Reader = { locale: MailContent["locale"]; timeZone: string };

/** Links of mails are built from the configured address only (promise N7). */
function link(path: string, query: Record<string, string> = {}): string {
  const url = new URL(`${env().KONTOR_URL}${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.toString();
}

export function orderUrl(accountId: string, orderId: string): string {
  return link(`/account/${accountId}/orders/${orderId}`);
}

export function licencesUrl(): string {
  return link("/account/licences");
}

export function setPasswordUrl(token: string): string {
  return link("/set-password", { token });
}

export function invitationUrl(token: string): string {
  return link("/invitation", { token });
}

export function changeEmailUrl(token: string): string {
  return link("/change-email", { token });
}

export function resetUrl(): string {
  return link("/reset");
}

/** A moment with its zone, because nobody knows where a mail is read. */
export function inWords(at: Date, { locale, timeZone }: Reader): string {
  return new Intl.DateTimeFormat(dateLocale(locale), {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  }).format(at);
}
