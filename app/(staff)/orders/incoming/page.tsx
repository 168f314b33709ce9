import { Inbox, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import { IncomingTable } from "@/components/orders/incoming-table";
import { StateFilters } from "@/components/orders/state-filters";
import { EmptyState } from "@/components/ui/empty-state";
import { type SearchParams, withParams } from "@/components/ui/list-address";
import { manyParam } from "@/components/ui/list-params";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { getOrderDesk } from "@/lib/orders/get-order-desk";
import { listIncomingOrders } from "@/lib/orders/list-incoming-orders";
import { INCOMING_PAGE_SIZE } from "@/lib/orders/model/incoming-orders";
import { licenceStages } from "@/lib/orders/model/licence-stages";
import { cursorText, mergeNewest, paymentStatuses, readCursor } from "@/lib/orders/model/my-orders";
import { pageRead } from "@/lib/server/page";
import { currentPartners, requireEmployeePage } from "@/lib/server/session";

const PATH = "/orders/incoming";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders.incoming");
  return { title: t("title") };
}

export default answered(IncomingPage);

async function IncomingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [actor, params, t, stages] = await Promise.all([
    requireEmployeePage(),
    searchParams,
    getTranslations("orders.incoming"),
    getTranslations("stages"),
  ]);
  const cursor = readCursor(params.after);
  const stage = manyParam(params, "stage", licenceStages);
  const payment = manyParam(params, "payment", paymentStatuses);
  const [desk, partners] = await Promise.all([pageRead(actor, getOrderDesk), currentPartners()]);
  const lists = await Promise.all(
    partners.map((partner) => pageRead(partner, (ctx) => listIncomingOrders(ctx, { cursor, stage, payment }))),
  );
  const { items, next } = mergeNewest(lists, INCOMING_PAGE_SIZE);
  return (
    <>
      <PageHeader title={t("title")} />
      <StateFilters />
      <IncomingTable
        rows={items}
        timeZone={desk.timeZone}
        empty={
          stage || payment ? (
            <EmptyState icon={<SearchX />} title={stages("noneFound")} text={stages("noneFoundText")} />
          ) : (
            <EmptyState icon={<Inbox />} title={t("empty")} text={t("emptyText")} />
          )
        }
      />
      {items.length > 0 && (
        <Pagination
          count={items.length}
          previousHref={cursor && withParams(PATH, params, { after: null })}
          nextHref={next ? withParams(PATH, params, { after: cursorText(next) }) : undefined}
        />
      )}
    </>
  );
}
