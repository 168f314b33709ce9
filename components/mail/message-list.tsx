import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import type { OrderMessage } from "@/lib/mail/model/mail-lists";
import { MessageError } from "./message-error";
import { MessageState } from "./message-state";

type Props = { messages: readonly OrderMessage[]; timeZone: string };

/** The messages of one order with recipient, state, time and error, for its card (R-UNI-15). */
export function MessageList({ messages, timeZone }: Props) {
  const t = useTranslations("mailbox");
  if (messages.length === 0) return <p className="p-4 text-soft">{t("orderMessages.empty")}</p>;
  return (
    <ul className="divide-y divide-line">
      {messages.map((message) => (
        <li key={message.id} className="flex flex-col gap-1 px-4 py-2.5">
          <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <span className="font-medium">{t(`kinds.${message.kind}`)}</span>
            <MessageState state={message.state} />
          </div>
          <div className="flex flex-wrap justify-between gap-x-3 text-sm text-soft">
            <span className="min-w-0 break-all">{message.recipientEmail}</span>
            <DateTime at={message.sentAt ?? message.createdAt} timeZone={timeZone} />
          </div>
          {message.error && <MessageError code={message.error} />}
          {message.error && message.nextAttemptAt && (
            <span className="text-faint text-sm">
              {t("nextAttempt")}: <DateTime at={message.nextAttemptAt} timeZone={timeZone} shape="time" />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
