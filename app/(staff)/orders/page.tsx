import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import { orderFilterNames, orderListOf } from "@/components/orders/order-address";
import { OrderFilters } from "@/components/orders/order-filters";
import { OrderTable } from "@/components/orders/order-table";
import { orderTableRow } from "@/components/orders/order-table-row";
import { OrdersEmpty } from "@/components/orders/orders-empty";
import { LinkButton } from "@/components/ui/link-button";
import { type SearchParams, withParams } from "@/components/ui/list-address";
import { packRows } from "@/components/ui/packed-rows";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { can } from "@/lib/core/permissions";
import { getOrderDesk } from "@/lib/orders/get-order-desk";
import { listOrders } from "@/lib/orders/list-orders";
import { listResponsibles } from "@/lib/orders/list-responsibles";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";
import { orderCommands } from "./order-commands";
import { rowActs } from "./row-acts";

const PATH = "/orders";
const { assignResponsible, confirm, cancel } = orderCommands;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders.list");
  return { title: t("title") };
}

export default answered(OutgoingPage);

async function OutgoingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [actor, params, t] = await Promise.all([requireEmployeePage(), searchParams, getTranslations("orders.list")]);
  const { page, desk, responsibles } = await pageRead(actor, async (ctx) => ({
    page: await listOrders(ctx, orderListOf(params)),
    desk: await getOrderDesk(ctx),
    responsibles: await listResponsibles(ctx),
  }));
  const mayCreate = can(actor, "order.create");
  const isFiltered = orderFilterNames.some((name) => params[name]);
  const way = (cursor: string | null, name: "after" | "before") =>
    cursor ? withParams(PATH, params, { after: null, before: null, [name]: cursor }) : undefined;
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          // On a wide screen the bar of the dashboard has this button on every page.
          mayCreate && (
            <LinkButton
              href="/orders/new"
              variant="primary"
              icon={<Plus aria-hidden className="size-4" />}
              className="lg:hidden"
            >
              {t("add")}
            </LinkButton>
          )
        }
      />
      <OrderFilters currency={desk.currency} today={desk.today} responsibles={responsibles} />
      <OrderTable
        rows={packRows(page.items.map((row) => orderTableRow(row, rowActs(actor, row))))}
        path={PATH}
        params={params}
        timeZone={desk.timeZone}
        canOpen={can(actor, "order.details")}
        acts={{ ownId: actor.employeeId, commands: { assignResponsible, confirm, cancel } }}
        empty={
          page.items.length === 0 && <OrdersEmpty isFiltered={isFiltered} mayCreate={mayCreate} clearHref={PATH} />
        }
      />
      {page.items.length > 0 && (
        <Pagination
          count={page.items.length}
          previousHref={way(page.previousCursor, "before")}
          nextHref={way(page.nextCursor, "after")}
        />
      )}
    </>
  );
}
