import { getTranslations } from "next-intl/server";
import { OrderFrame } from "@/app/(staff)/orders/[orderId]/order-frame";
import { readOrder } from "@/app/(staff)/orders/[orderId]/read-order";
import { answered } from "@/app/answered";
import { HistoryKinds } from "@/components/orders/history-kinds";
import { HistoryList } from "@/components/orders/history-list";
import { LinkButton } from "@/components/ui/link-button";
import { type SearchParams, withParams } from "@/components/ui/list-address";
import { Panel } from "@/components/ui/panel";
import { getOrderHistory } from "@/lib/orders/get-order-history";
import { getOrderHistoryInput, historyKindNames } from "@/lib/orders/model/order-history";
import { requireEmployeePage } from "@/lib/server/session";

type Props = { params: Promise<{ orderId: string }>; searchParams: Promise<SearchParams> };

export default answered(OrderHistoryPage);

async function OrderHistoryPage({ params, searchParams }: Props) {
  const [actor, address, t] = await Promise.all([
    requireEmployeePage(),
    searchParams,
    getTranslations("orders.historyPage"),
  ]);
  const kind = historyKindNames.find((name) => name === address.kind);
  const cursor = getOrderHistoryInput.shape.cursor.safeParse(address.after);
  const { order, desk, more } = await readOrder(actor, params, (ctx, orderId) =>
    getOrderHistory(ctx, {
      orderId,
      kinds: kind ? [kind] : [],
      ...(cursor.success && cursor.data ? { cursor: cursor.data } : {}),
    }),
  );
  const path = `/orders/${order.id}/history`;
  return (
    <OrderFrame actor={actor} order={order} tab="history">
      <div className="flex max-w-3xl flex-col gap-3">
        <HistoryKinds path={path} kind={kind} />
        <Panel>
          {more.items.length === 0 ? (
            <p className="text-faint">{t("empty")}</p>
          ) : (
            <HistoryList entries={more.items} timeZone={desk.timeZone} />
          )}
        </Panel>
        <div className="flex gap-2">
          {address.after && (
            <LinkButton size="small" href={withParams(path, address, { after: null })}>
              {t("newest")}
            </LinkButton>
          )}
          {more.nextCursor && (
            <LinkButton size="small" href={withParams(path, address, { after: more.nextCursor })}>
              {t("older")}
            </LinkButton>
          )}
        </div>
      </div>
    </OrderFrame>
  );
}
