import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { orderCommands } from "@/app/(staff)/orders/order-commands";
import { answered } from "@/app/answered";
import { NewOrderForm } from "@/components/orders/new-order-form";
import { PageHeader } from "@/components/ui/page-header";
import { newId } from "@/lib/core/id";
import { can } from "@/lib/core/permissions";
import { findRecipient, findRecipientInput } from "@/lib/orders/find-recipient";
import { getOrderDesk } from "@/lib/orders/get-order-desk";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders.new");
  return { title: t("title") };
}

type Props = { searchParams: Promise<{ client?: string }> };

export default answered(NewOrderPage);

async function NewOrderPage({ searchParams }: Props) {
  const [actor, locale, t] = await Promise.all([requireEmployeePage(), getLocale(), getTranslations("orders")]);
  if (!can(actor, "order.create")) forbidden();
  // From a client's card the form begins with him.
  const asked = findRecipientInput.safeParse({ clientId: (await searchParams).client });
  const { desk, client } = await pageRead(actor, async (ctx) => ({
    desk: await getOrderDesk(ctx),
    client: asked.success ? await findRecipient(ctx, asked.data) : null,
  }));
  return (
    <>
      <PageHeader title={t("new.title")} text={t("new.text")} back={{ href: "/orders", label: t("title") }} />
      <NewOrderForm
        orderId={newId()}
        currency={desk.currency}
        locale={locale}
        client={client}
        hasProducts={desk.hasProducts}
        commands={orderCommands}
      />
    </>
  );
}
