import type { MailContent } from "@/lib/mail/model/mail-content";
import { ChangeEmailMail } from "./change-email-mail";
import { InvitationMail } from "./invitation-mail";
import { LicenceReceivedMail } from "./licence-received-mail";
import { MailFrame } from "./mail-frame";
import type { MailTexts } from "./mail-texts";
import { OrderMail } from "./order-mail";
import { PasswordChangedMail } from "./password-changed-mail";
import { ResetPasswordMail } from "./reset-password-mail";
import { SecurityChangedMail } from "./security-changed-mail";

type Props = { content: MailContent; t: MailTexts };

/** What one sees of a mail: the same in the mail itself and in the mailbox of the demonstration. */
export function MailBody({ content, t }: Props) {
  return (
    <MailFrame company={content.company} locale={content.locale} t={t}>
      <Template content={content} t={t} />
    </MailFrame>
  );
}

function Template({ content, t }: Props) {
  switch (content.kind) {
    case "order-delivered":
    case "order-resent":
      return <OrderMail content={content} t={t} />;
    case "licence-received":
      return <LicenceReceivedMail content={content} t={t} />;
    case "reset-password":
      return <ResetPasswordMail content={content} t={t} />;
    case "invitation":
      return <InvitationMail content={content} t={t} />;
    case "password-changed":
      return <PasswordChangedMail content={content} t={t} />;
    case "security-changed":
      return <SecurityChangedMail content={content} t={t} />;
    case "change-email":
      return <ChangeEmailMail content={content} t={t} />;
  }
}
