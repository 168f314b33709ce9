import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { viewCodesAction } from "@/app/(staff)/orders/actions";
import { answered } from "@/app/answered";
import { AddItems } from "@/components/orders/add-items";
import { ClosedNote } from "@/components/orders/closed-note";
import { HistoryList } from "@/components/orders/history-list";
import { IssuedCodes } from "@/components/orders/issued-codes";
import { OrderFacts, PaymentFacts, RecipientFacts } from "@/components/orders/order-facts";
import { OrderLines } from "@/components/orders/order-lines";
import { ParameterEditor } from "@/components/orders/parameter-editor";
import { RecipientEditor } from "@/components/orders/recipient-editor";
import { ResponsiblePanel } from "@/components/orders/responsible-panel";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/core/permissions";
import { getOrderHistory } from "@/lib/orders/get-order-history";
import { listResponsibles } from "@/lib/orders/list-responsibles";
import { requireEmployeePage } from "@/lib/server/session";
import { OrderFrame } from "./order-frame";
import { orderTitle } from "./order-title";
import { readOrder } from "./read-order";

const LATEST = 5;

type Props = { params: Promise<{ orderId: string }> };

/** Read once for the page and its title. */
const readPage = cache(async (asked: string) => {
  const actor = await requireEmployeePage();
  const read = await readOrder(actor, asked, async (ctx, orderId) => ({
    history: await getOrderHistory(ctx, { orderId, kinds: [] }),
    responsibles: can(actor, "order.set_responsible") ? await listResponsibles(ctx) : [],
  }));
  return { actor, ...read };
});

export function generateMetadata({ params }: Props) {
  return orderTitle(async () => readPage((await params).orderId));
}

export default answered(OrderPage);

async function OrderPage({ params }: Props) {
  const [{ orderId }, locale, t] = await Promise.all([params, getLocale(), getTranslations("orders.card")]);
  const { actor, order, desk, more } = await readPage(orderId);
  const mayEditLines = order.can.edit && can(actor, "order.edit_lines");
  const mayEditData = order.can.edit && can(actor, "order.edit_parameters");
  // Reserved codes are shown to nobody: only a delivered order has some to show.
  const maySeeCodes = order.stage === "CONFIRMED" && can(actor, "codes.view");
  return (
    <OrderFrame actor={actor} order={order} tab="management">
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <ClosedNote order={order} />
          <Panel title={t("items")} flush>
            <OrderLines order={order} canEdit={mayEditLines} />
            {mayEditLines && (
              <div className="border-line border-t p-4">
                <AddItems order={order} />
              </div>
            )}
          </Panel>
          {maySeeCodes && (
            <Panel title={t("codes")}>
              <IssuedCodes
                orderId={order.id}
                lines={order.lines.map(({ id, name }) => ({ id, name }))}
                action={viewCodesAction}
              />
            </Panel>
          )}
          <Panel title={t("recipient")}>
            {mayEditData ? (
              <RecipientEditor order={order} locale={locale} />
            ) : (
              <RecipientFacts order={order} canOpenClient={can(actor, "client.view")} />
            )}
          </Panel>
          {mayEditData && (
            <Panel title={t("parameters")}>
              <ParameterEditor order={order} />
            </Panel>
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <ResponsiblePanel order={order} people={more.responsibles} ownId={actor.employeeId} />
          <PaymentFacts order={order} />
          <OrderFacts order={order} timeZone={desk.timeZone} />
          <Panel
            title={t("latest")}
            actions={
              <Link prefetch={false} className="link text-sm" href={`/orders/${order.id}/history`}>
                {t("wholeHistory")}
              </Link>
            }
          >
            <HistoryList entries={more.history.items.slice(0, LATEST)} timeZone={desk.timeZone} />
          </Panel>
        </div>
      </div>
    </OrderFrame>
  );
}
