import { Inbox } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { IncomingTable } from "@/components/orders/incoming-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { getOrderDesk } from "@/lib/orders/get-order-desk";
import { listIncomingOrders } from "@/lib/orders/list-incoming-orders";
import { INCOMING_PAGE_SIZE } from "@/lib/orders/model/incoming-orders";
import { cursorText, mergeNewest, readCursor } from "@/lib/orders/model/my-orders";
import { pageRead } from "@/lib/server/page";
import { currentPartners, requireEmployeePage } from "@/lib/server/session";

const PATH = "/orders/incoming";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders.incoming");
  return { title: t("title") };
}

export default async function IncomingPage({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  const [actor, params, t] = await Promise.all([
    requireEmployeePage(),
    searchParams,
    getTranslations("orders.incoming"),
  ]);
  const cursor = readCursor(params.after);
  const [desk, partners] = await Promise.all([pageRead(actor, getOrderDesk), currentPartners()]);
  const lists = await Promise.all(
    partners.map((partner) => pageRead(partner, (ctx) => listIncomingOrders(ctx, { cursor }))),
  );
  const { items, next } = mergeNewest(lists, INCOMING_PAGE_SIZE);
  return (
    <>
      <PageHeader title={t("title")} />
      <IncomingTable
        rows={items}
        timeZone={desk.timeZone}
        empty={<EmptyState icon={<Inbox />} title={t("empty")} text={t("emptyText")} />}
      />
      {items.length > 0 && (
        <Pagination
          count={items.length}
          previousHref={cursor && PATH}
          nextHref={next ? `${PATH}?after=${encodeURIComponent(cursorText(next))}` : undefined}
        />
      )}
    </>
  );
}
