import { getTranslations } from "next-intl/server";
import { OrderFrame } from "@/app/(staff)/orders/[orderId]/order-frame";
import { readOrder } from "@/app/(staff)/orders/[orderId]/read-order";
import { answered } from "@/app/answered";
import { MessageList } from "@/components/mail/message-list";
import { Panel } from "@/components/ui/panel";
import { listMessagesOfOrder } from "@/lib/mail/list-messages-of-order";
import { requireEmployeePage } from "@/lib/server/session";

export default answered(OrderMessagesPage);

async function OrderMessagesPage({ params }: { params: Promise<{ orderId: string }> }) {
  const [actor, t] = await Promise.all([requireEmployeePage(), getTranslations("orders")]);
  const { order, desk, more } = await readOrder(actor, params, listMessagesOfOrder);
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
