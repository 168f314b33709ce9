import { KeyRound } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { licenceActions } from "@/app/(customer)/account/licence-actions";
import { answered } from "@/app/answered";
import { LicenceList } from "@/components/cabinet/licence-list";
import { OlderLink } from "@/components/cabinet/older-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listMyLicences } from "@/lib/orders/list-my-licences";
import { MY_PAGE_SIZE, mergeNewest, readCursor } from "@/lib/orders/model/my-orders";
import { pageRead } from "@/lib/server/page";
import { currentCustomers, requirePersonPage } from "@/lib/server/session";

type Props = { searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cabinet.licences");
  return { title: t("title") };
}

/** What the person and his organisations hold, over all companies that know him. */
export default answered(MyLicencesPage);

async function MyLicencesPage({ searchParams }: Props) {
  await requirePersonPage();
  const [t, orders, customers, { before }] = await Promise.all([
    getTranslations("cabinet.licences"),
    getTranslations("cabinet.orders"),
    currentCustomers(),
    searchParams,
  ]);
  const cursor = readCursor(before);
  const lists = await Promise.all(
    customers.map((customer) => pageRead(customer, (ctx) => listMyLicences(ctx, { cursor }))),
  );
  const { items, next } = mergeNewest(lists, MY_PAGE_SIZE);
  return (
    <>
      <PageHeader title={t("title")} />
      {items.length === 0 && !cursor && <EmptyState icon={<KeyRound />} title={t("empty")} text={t("emptyText")} />}
      <LicenceList licences={items} actions={licenceActions} />
      <OlderLink
        path="/account/licences"
        next={next}
        isFirst={!cursor}
        label={t("older")}
        newestLabel={orders("newest")}
      />
    </>
  );
}
