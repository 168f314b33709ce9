import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { MoneyText } from "@/components/ui/money-text";
import { StageBadge } from "@/components/ui/stage-badge";
import type { StageName } from "@/components/ui/stage-look";
import type { MyOrderRow } from "@/lib/orders/model/my-orders";

/** One order in the customer's list: the whole card is the link, so that a thumb cannot miss it. */
export function MyOrderCard({ order }: { order: MyOrderRow }) {
  const t = useTranslations("cabinet.orders");
  return (
    <Link
      href={`/account/${order.accountId}/orders/${order.id}`}
      prefetch={false}
      className="block rounded-lg border border-line bg-surface p-4 transition-colors hover:border-edge hover:bg-hover"
    >
      <span className="flex items-start justify-between gap-3">
        <span className="min-w-0">
          <span className="block font-medium text-lg">{order.firstLineName || t("noItems")}</span>
          {order.lineCount > 1 && <span className="block text-soft">{t("more", { count: order.lineCount - 1 })}</span>}
        </span>
        <MoneyText amountMinor={order.totalMinor} currency={order.currency} className="font-medium text-lg" />
      </span>
      <span className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1.5">
        {/* A CHECK of the table allows only stages that have a look. */}
        <StageBadge stage={order.stage as StageName} />
        <span className="text-faint text-sm">
          {t("number", { number: String(order.number) })} ·{" "}
          <DateTime at={order.createdAt} timeZone={order.timeZone} shape="day" />
        </span>
      </span>
      <span className="mt-1.5 block text-faint text-sm">
        {t("from", { seller: order.seller })}
        {order.organization && ` · ${t("forOrganization", { name: order.organization })}`}
      </span>
    </Link>
  );
}
