import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { Fact, FactList } from "@/components/ui/fact-list";
import type { MailboxRow } from "@/lib/mail/model/mail-lists";
import { MessageError } from "./message-error";

type Props = {
  message: MailboxRow & { timeZone: string; locale: string };
  /** Its headers; null until it is written. */
  mail: { from: string; to: string; replyTo: string | null; subject: string } | null;
};

/** Headers and fate of one mail. */
export function MailFacts({ message, mail }: Props) {
  const t = useTranslations("mailbox");
  const { timeZone, sentAt, createdAt, attempts, error, recipientEmail } = message;
  return (
    <FactList stacked>
      <Fact label={t("message.from")}>{mail?.from}</Fact>
      <Fact label={t("message.to")}>{mail?.to ?? recipientEmail}</Fact>
      <Fact label={t("message.replyTo")}>{mail?.replyTo}</Fact>
      <Fact label={t("message.subject")}>{mail?.subject}</Fact>
      <Fact label={t("columns.createdAt")}>
        <DateTime at={createdAt} timeZone={timeZone} />
      </Fact>
      <Fact label={t("columns.sentAt")}>{sentAt && <DateTime at={sentAt} timeZone={timeZone} />}</Fact>
      <Fact label={t("columns.attempts")}>{attempts}</Fact>
      <Fact label={t("columns.error")}>{error && <MessageError code={error} />}</Fact>
    </FactList>
  );
}
