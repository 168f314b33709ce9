import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { orderCommands } from "@/app/(staff)/orders/order-commands";
import { NewOrderForm } from "@/components/orders/new-order-form";
import { PageHeader } from "@/components/ui/page-header";
import { newId } from "@/lib/core/id";
import { can } from "@/lib/core/permissions";
import { getOrderDesk } from "@/lib/orders/get-order-desk";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders.new");
  return { title: t("title") };
}

export default async function NewOrderPage() {
  const [actor, locale, t] = await Promise.all([requireEmployeePage(), getLocale(), getTranslations("orders")]);
  if (!can(actor, "order.create")) forbidden();
  const desk = await pageRead(actor, getOrderDesk);
  return (
    <>
      <PageHeader title={t("new.title")} text={t("new.text")} back={{ href: "/orders", label: t("title") }} />
      <NewOrderForm
        orderId={newId()}
        currency={desk.currency}
        locale={locale}
        hasProducts={desk.hasProducts}
        commands={orderCommands}
      />
    </>
  );
}
