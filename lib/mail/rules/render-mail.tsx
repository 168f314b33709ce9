import { render } from "react-email";
import { createTranslator } from "use-intl/core";
import { MailDocument } from "@/emails/mail-document";
import type { MailTexts } from "@/emails/mail-texts";
import { loadMessages } from "@/lib/i18n/messages";
import type { ContentOf, MailContent } from "@/lib/mail/model/mail-content";
import { oneLine } from "@/lib/mail/model/mail-words";

/** Headings as they were written, not in capitals: names and numbers stand in them. */
const asWritten = ["h2", "h3"].map((selector) => ({ selector, options: { uppercase: false } }));
/** A button is followed by its address in full; once is enough. */
const withoutAddress = { selector: "a", options: { ignoreHref: true } };

/** Subject, markup and plain text of a mail in its language. */
export async function renderMail(content: MailContent): Promise<{ subject: string; html: string; text: string }> {
  const t = await mailTexts(content.locale);
  const subject = oneLine(subjectOf(content, t));
  const mail = <MailDocument subject={subject} content={content} t={t} />;
  const html = await render(mail);
  const text = await render(mail, {
    plainText: true,
    htmlToTextOptions: { wordwrap: false, selectors: [...asWritten, withoutAddress] },
  });
  return { subject, html, text };
}

/** The words of mails in one language. A missing one is a bug and stops the mail. */
export async function mailTexts(locale: MailContent["locale"]): Promise<MailTexts> {
  const messages = await loadMessages(locale);
  const onError = (error: Error) => {
    throw error;
  };
  // Templates name their texts by plain keys: they may not depend on the shape of the message files.
  return createTranslator({ locale, messages, namespace: "mail", onError }) as unknown as MailTexts;
}

function subjectOf(content: MailContent, t: MailTexts): string {
  switch (content.kind) {
    case "order-delivered":
      return t("orderDelivered.subject", numberAndCompany(content));
    case "order-resent":
      return t("orderResent.subject", numberAndCompany(content));
    case "licence-received":
      return t("licenceReceived.subject", { item: content.item });
    case "reset-password":
      return t("resetPassword.subject");
    case "invitation":
      return t("invitation.subject", { company: content.company });
    case "password-changed":
      return t("passwordChanged.subject");
    case "security-changed":
      return t(`securityChanged.${content.change}.subject`);
    case "change-email":
      return t("changeEmail.subject");
  }
}

function numberAndCompany({ number, company }: ContentOf<"order-delivered" | "order-resent">) {
  return { number: String(number), company };
}
