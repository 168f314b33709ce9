import { ClipboardList } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MyOrderCard } from "@/components/cabinet/my-order-card";
import { OlderLink } from "@/components/cabinet/older-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listMyOrders } from "@/lib/orders/list-my-orders";
import { MY_PAGE_SIZE, mergeNewest, readCursor } from "@/lib/orders/model/my-orders";
import { pageRead } from "@/lib/server/page";
import { currentCustomers, requirePersonPage } from "@/lib/server/session";

type Props = { searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cabinet.orders");
  return { title: t("title") };
}

/** The person's orders over all companies that know him, newest first: one read per account, merged. */
export default async function MyOrdersPage({ searchParams }: Props) {
  await requirePersonPage();
  const [t, customers, { before }] = await Promise.all([
    getTranslations("cabinet.orders"),
    currentCustomers(),
    searchParams,
  ]);
  const cursor = readCursor(before);
  const lists = await Promise.all(
    customers.map((customer) => pageRead(customer, (ctx) => listMyOrders(ctx, { cursor }))),
  );
  const { items, next } = mergeNewest(lists, MY_PAGE_SIZE);
  return (
    <>
      <PageHeader title={t("title")} />
      {items.length === 0 && !cursor && (
        <EmptyState icon={<ClipboardList />} title={t("empty")} text={t("emptyText")} />
      )}
      <ul className="flex flex-col gap-3">
        {items.map((order) => (
          <li key={order.id}>
            <MyOrderCard order={order} />
          </li>
        ))}
      </ul>
      <OlderLink path="/account/orders" next={next} isFirst={!cursor} label={t("older")} newestLabel={t("newest")} />
    </>
  );
}
