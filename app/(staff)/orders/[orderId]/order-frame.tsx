import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { orderCommands } from "@/app/(staff)/orders/order-commands";
import { DeliveryPanel } from "@/components/orders/delivery-panel";
import { OrderActions } from "@/components/orders/order-actions";
import { OrderSaving } from "@/components/orders/order-saving";
import { OrderStage } from "@/components/orders/order-stage";
import { SaveRefusal, SaveState } from "@/components/orders/save-state";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { PaymentBadge } from "@/components/ui/payment-badge";
import type { EmployeeActor } from "@/lib/core/actor";
import { can } from "@/lib/core/permissions";
import type { OrderCard } from "@/lib/orders/model/order-card";

type Tab = "management" | "options" | "files" | "history" | "messages";
type Props = { actor: EmployeeActor; order: OrderCard; tab: Tab; children: ReactNode };

/** What every part of an order's card has above it: number, state, acts, tabs, and what kept the last change away. */
export async function OrderFrame({ actor, order, tab, children }: Props) {
  const [t, list] = await Promise.all([getTranslations("orders.card"), getTranslations("orders")]);
  const base = `/orders/${order.id}`;
  const tabs = [
    { id: "management", href: base },
    { id: "options", href: `${base}/options`, count: order.options.length || undefined },
    { id: "files", href: `${base}/files`, isHidden: !can(actor, "order.files") },
    { id: "history", href: `${base}/history` },
    { id: "messages", href: `${base}/messages`, isHidden: !can(actor, "client.view") && !can(actor, "order.resend") },
  ] as const;
  return (
    <OrderSaving order={{ id: order.id, version: order.version }} commands={orderCommands}>
      <PageHeader
        back={{ href: "/orders", label: list("title") }}
        title={t("title", { number: String(order.number) })}
        badges={
          <>
            <CopyButton text={String(order.number)} label={t("copyNumber")} />
            <OrderStage stage={order.stage} />
            <PaymentBadge status={order.paymentStatus} />
          </>
        }
        text={<SaveState number={order.number} />}
        actions={<OrderActions order={order} />}
      />
      <LinkTabs
        label={t("tabs")}
        tabs={tabs
          .filter((one) => !("isHidden" in one) || !one.isHidden)
          .map((one) => ({
            href: one.href,
            label: t(one.id),
            isCurrent: one.id === tab,
            count: "count" in one ? one.count : undefined,
          }))}
      />
      <SaveRefusal />
      <DeliveryPanel order={order} canUpload={can(actor, "codes.upload")} />
      {children}
    </OrderSaving>
  );
}
