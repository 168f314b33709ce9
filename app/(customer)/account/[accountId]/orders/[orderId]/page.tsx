import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { licenceActions } from "@/app/(customer)/account/licence-actions";
import { answered, titleOf } from "@/app/answered";
import { OrderFilesPart } from "@/app/files/order-files-part";
import { LicenceList } from "@/components/cabinet/licence-list";
import { MyOrderFacts } from "@/components/cabinet/my-order-facts";
import { MyOrderHistory } from "@/components/cabinet/my-order-history";
import { MyOrderLines } from "@/components/cabinet/my-order-lines";
import { MyOrderState } from "@/components/cabinet/my-order-state";
import { MyOrderSums } from "@/components/cabinet/my-order-sums";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { PaymentBadge } from "@/components/ui/payment-badge";
import { StageBadge } from "@/components/ui/stage-badge";
import type { StageName } from "@/components/ui/stage-look";
import { listOrderFiles } from "@/lib/files/list-order-files";
import { getMyOrder } from "@/lib/orders/get-my-order";
import { getMyOrderHistory } from "@/lib/orders/get-my-order-history";
import { listMyLicences } from "@/lib/orders/list-my-licences";
import { MY_PAGE_SIZE } from "@/lib/orders/model/my-orders";
import { pageId, pageRead, requireCustomerPage } from "@/lib/server/page";

type Props = { params: Promise<{ accountId: string; orderId: string }> };

/** Read once for the page and its title. */
const readPage = cache(async (accountId: string, asked: string) => {
  const customer = await requireCustomerPage(accountId);
  const orderId = pageId(asked);
  return pageRead(customer, async (ctx) => ({
    order: await getMyOrder(ctx, { orderId }),
    entries: await getMyOrderHistory(ctx, { orderId }),
    licences: await listMyLicences(ctx, { orderId }),
    files: await listOrderFiles(ctx, { orderId }),
  }));
});

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleOf(async () => {
    const [{ accountId, orderId }, t] = await Promise.all([params, getTranslations("cabinet.orders")]);
    return t("number", { number: String((await readPage(accountId, orderId)).order.number) });
  });
}

/** One order for the one who gets it: where it is, what is in it, what it costs, and its licences at hand. */
export default answered(MyOrderPage);

async function MyOrderPage({ params }: Props) {
  const { accountId, orderId } = await params;
  const { order, entries, licences, files } = await readPage(accountId, orderId);
  const t = await getTranslations("cabinet");
  const isCalledOff = order.stage === "CANCELLED" && order.receivedMinor === 0;
  return (
    <>
      <PageHeader
        back={{ href: "/account/orders", label: t("orders.title") }}
        title={t("orders.number", { number: String(order.number) })}
        // A CHECK of the table allows only stages that have a look.
        badges={<StageBadge stage={order.stage as StageName} />}
        text={t("orders.from", { seller: order.seller })}
      />
      <div className="flex flex-col gap-4">
        <MyOrderState stage={order.stage} seller={order.seller} flow={order.flow} />
        {licences.length > 0 && (
          <section className="flex flex-col gap-3">
            <h2 className="text-lg">{t("order.licences")}</h2>
            <LicenceList licences={licences.slice(0, MY_PAGE_SIZE)} actions={licenceActions} showsOrder={false} />
            {licences.length > MY_PAGE_SIZE && (
              <LinkButton href="/account/licences" className="self-start">
                {t("order.allLicences")}
              </LinkButton>
            )}
          </section>
        )}
        {order.stage === "CONFIRMED" && licences.length === 0 && (
          <p className="text-soft">{t("order.licencesElsewhere")}</p>
        )}
        <Panel
          title={t("order.items")}
          // Nobody is asked to pay for what was called off.
          actions={isCalledOff ? null : <PaymentBadge status={order.paymentStatus} />}
          flush
        >
          <MyOrderLines lines={order.lines} currency={order.currency} />
          <MyOrderSums order={order} />
        </Panel>
        <OrderFilesPart door="cabinet" order={order} files={files} seller={order.seller} timeZone={order.timeZone} />
        <div className="grid items-start gap-4 md:grid-cols-2">
          <MyOrderFacts order={order} />
          <Panel title={t("order.history")}>
            <MyOrderHistory entries={entries} seller={order.seller} timeZone={order.timeZone} />
          </Panel>
        </div>
      </div>
    </>
  );
}
