import { ClipboardList, ShoppingCart } from "lucide-react";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import { orderListOf } from "@/components/orders/order-address";
import { OrderTable } from "@/components/orders/order-table";
import { orderTableRow } from "@/components/orders/order-table-row";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { type SearchParams, withParams } from "@/components/ui/list-address";
import { packRows } from "@/components/ui/packed-rows";
import { Pagination } from "@/components/ui/pagination";
import { can } from "@/lib/core/permissions";
import { listOrders } from "@/lib/orders/list-orders";
import { pageRead } from "@/lib/server/page";
import { ClientFrame } from "./client-frame";
import { clientTitle } from "./client-title";
import { readClient } from "./read-client";

type Props = { params: Promise<{ clientId: string }>; searchParams: Promise<SearchParams> };

export function generateMetadata({ params }: Props) {
  return clientTitle(params, "orders");
}

/** The tab Orders of the card: the client's orders, each with the way to its details (R-KWI-12, R-BIL-15 to 20). */
export default answered(ClientOrdersPage);

async function ClientOrdersPage({ params, searchParams }: Props) {
  const [{ clientId }, query] = await Promise.all([params, searchParams]);
  const { actor, client, account } = await readClient(clientId);
  const path = `/clients/${client.id}`;
  if (!can(actor, "order.history")) redirect(`${path}/data`);
  const page = await pageRead(actor, (ctx) => listOrders(ctx, { ...orderListOf(query), clientId: client.id }));
  const t = await getTranslations("clients.orders");
  const to = (changes: Record<string, string | null>) => withParams(path, query, changes);
  const more = can(actor, "order.create") && !client.isBlocked && (
    <LinkButton
      href={`/orders/new?client=${client.id}`}
      variant="primary"
      icon={<ShoppingCart aria-hidden className="size-4" />}
    >
      {t("more")}
    </LinkButton>
  );
  return (
    <ClientFrame clientId={clientId} tab="orders" actions={more}>
      <OrderTable
        rows={packRows(page.items.map((row) => orderTableRow(row)))}
        path={path}
        params={query}
        timeZone={account.timeZone}
        canOpen={can(actor, "order.details")}
        provider={account.name}
        details={t("details")}
        empty={<EmptyState icon={<ClipboardList />} title={t("empty")} text={t("emptyText")} />}
      />
      <Pagination
        count={page.items.length}
        previousHref={page.previousCursor ? to({ before: page.previousCursor, after: null }) : undefined}
        nextHref={page.nextCursor ? to({ after: page.nextCursor, before: null }) : undefined}
      />
    </ClientFrame>
  );
}
