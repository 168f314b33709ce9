import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import { MailFacts } from "@/components/mail/mail-facts";
import { MailSheet } from "@/components/mail/mail-sheet";
import { MessageState } from "@/components/mail/message-state";
import { Callout } from "@/components/ui/callout";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { getMailboxMessage } from "@/lib/mail/get-mailbox-message";
import { mailPreview } from "@/lib/mail/rules/mail-preview";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("mailbox");
  return { title: t("title") };
}

/** One mail as it looks, its text part and its headers, in the demonstration. */
export default answered(MailboxMessagePage);

async function MailboxMessagePage({ params }: { params: Promise<{ messageId: string }> }) {
  const actor = await requireEmployeePage();
  const [{ messageId }, t] = await Promise.all([params, getTranslations("mailbox")]);
  const message = await pageRead(actor, (ctx) => getMailboxMessage(ctx, messageId));
  const { mail, orderId } = message;
  return (
    <>
      <PageHeader
        back={{ href: "/mailbox", label: t("message.back") }}
        title={message.subject ?? t(`kinds.${message.kind}`)}
        badges={<MessageState state={message.state} />}
        actions={orderId && <LinkButton href={`/orders/${orderId}`}>{t("message.order")}</LinkButton>}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {!mail && <Callout>{t("message.unwritten")}</Callout>}
          {mail && (
            <>
              <Panel title={t("message.looks")} flush>
                <MailSheet>{await mailPreview(mail.content)}</MailSheet>
              </Panel>
              <Panel title={t("message.text")}>
                <pre className="whitespace-pre-wrap break-words font-mono text-sm">{mail.text}</pre>
              </Panel>
            </>
          )}
        </div>
        <Panel>
          <MailFacts message={message} mail={mail} />
        </Panel>
      </div>
    </>
  );
}
