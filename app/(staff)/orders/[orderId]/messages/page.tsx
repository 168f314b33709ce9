import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { OrderFrame } from "@/app/(staff)/orders/[orderId]/order-frame";
import { orderTitle } from "@/app/(staff)/orders/[orderId]/order-title";
import { readOrder } from "@/app/(staff)/orders/[orderId]/read-order";
import { answered } from "@/app/answered";
import { MessageList } from "@/components/mail/message-list";
import { Panel } from "@/components/ui/panel";
import { listMessagesOfOrder } from "@/lib/mail/list-messages-of-order";
import { requireEmployeePage } from "@/lib/server/session";

type Props = { params: Promise<{ orderId: string }> };

/** Read once for the page and its title. */
const readPage = cache(async (asked: string) => {
  const actor = await requireEmployeePage();
  return { actor, ...(await readOrder(actor, asked, listMessagesOfOrder)) };
});

export function generateMetadata({ params }: Props) {
  return orderTitle(async () => readPage((await params).orderId), "messages");
}

export default answered(OrderMessagesPage);

async function OrderMessagesPage({ params }: Props) {
  const [read, t] = await Promise.all([readPage((await params).orderId), getTranslations("orders")]);
  const { actor, order, desk, more } = read;
  return (
    <OrderFrame actor={actor} order={order} tab="messages">
      <div className="max-w-3xl">
        <Panel title={t("card.messages")} text={t("messages.text")} flush>
          <MessageList messages={more} timeZone={desk.timeZone} />
        </Panel>
      </div>
    </OrderFrame>
  );
}
