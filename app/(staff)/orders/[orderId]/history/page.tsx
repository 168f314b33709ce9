import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { OrderFrame } from "@/app/(staff)/orders/[orderId]/order-frame";
import { orderTitle } from "@/app/(staff)/orders/[orderId]/order-title";
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

type HistoryKind = (typeof historyKindNames)[number];
type Props = { params: Promise<{ orderId: string }>; searchParams: Promise<SearchParams> };

/** Read once for the page and its title; an address that somebody mistyped shows everything. */
const readPage = cache(async (asked: string, kind: HistoryKind | undefined, after: unknown) => {
  const actor = await requireEmployeePage();
  const cursor = getOrderHistoryInput.shape.cursor.safeParse(after);
  const read = await readOrder(actor, asked, (ctx, orderId) =>
    getOrderHistory(ctx, {
      orderId,
      kinds: kind ? [kind] : [],
      ...(cursor.success && cursor.data ? { cursor: cursor.data } : {}),
    }),
  );
  return { actor, ...read };
});

export function generateMetadata({ params, searchParams }: Props) {
  return orderTitle(async () => {
    const address = await searchParams;
    return readPage((await params).orderId, kindOf(address), address.after);
  }, "history");
}

export default answered(OrderHistoryPage);

async function OrderHistoryPage({ params, searchParams }: Props) {
  const [address, t] = await Promise.all([searchParams, getTranslations("orders.historyPage")]);
  const kind = kindOf(address);
  const { actor, order, desk, more } = await readPage((await params).orderId, kind, address.after);
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

function kindOf(address: SearchParams): HistoryKind | undefined {
  return historyKindNames.find((name) => name === address.kind);
}
