import { ClipboardList, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import { MyOrderCard } from "@/components/cabinet/my-order-card";
import { OlderLink } from "@/components/cabinet/older-link";
import { StateFilters } from "@/components/orders/state-filters";
import { EmptyState } from "@/components/ui/empty-state";
import type { SearchParams } from "@/components/ui/list-address";
import { manyParam } from "@/components/ui/list-params";
import { PageHeader } from "@/components/ui/page-header";
import { listMyOrders } from "@/lib/orders/list-my-orders";
import { licenceStages } from "@/lib/orders/model/licence-stages";
import { MY_PAGE_SIZE, mergeNewest, paymentStatuses, readCursor } from "@/lib/orders/model/my-orders";
import { pageRead } from "@/lib/server/page";
import { currentCustomers, requirePersonPage } from "@/lib/server/session";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cabinet.orders");
  return { title: t("title") };
}

/** The person's orders over all companies that know him, newest first: one read per account, merged. */
export default answered(MyOrdersPage);

async function MyOrdersPage({ searchParams }: Props) {
  await requirePersonPage();
  const [t, stages, customers, params] = await Promise.all([
    getTranslations("cabinet.orders"),
    getTranslations("stages"),
    currentCustomers(),
    searchParams,
  ]);
  const cursor = readCursor(params.before);
  const stage = manyParam(params, "stage", licenceStages);
  const payment = manyParam(params, "payment", paymentStatuses);
  const isFiltered = Boolean(stage ?? payment);
  const lists = await Promise.all(
    customers.map((customer) => pageRead(customer, (ctx) => listMyOrders(ctx, { cursor, stage, payment }))),
  );
  const { items, next } = mergeNewest(lists, MY_PAGE_SIZE);
  return (
    <>
      <PageHeader title={t("title")} />
      {(items.length > 0 || isFiltered) && <StateFilters />}
      {items.length === 0 && isFiltered && (
        <EmptyState icon={<SearchX />} title={stages("noneFound")} text={stages("noneFoundText")} />
      )}
      {items.length === 0 && !cursor && !isFiltered && (
        <EmptyState icon={<ClipboardList />} title={t("empty")} text={t("emptyText")} />
      )}
      <ul className="flex flex-col gap-3">
        {items.map((order) => (
          <li key={order.id}>
            <MyOrderCard order={order} />
          </li>
        ))}
      </ul>
      <OlderLink
        path="/account/orders"
        params={params}
        next={next}
        isFirst={!cursor}
        label={t("older")}
        newestLabel={t("newest")}
      />
    </>
  );
}
