import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { clientMessageParts } from "@/lib/i18n/client-messages";

/** What the lists say; the forms and cards below bring the rest. */
const said = ["title", "list", "incoming", "responsible", "confirm", "cancel"] as const;

export default async function OrdersLayout({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider messages={await clientMessageParts("orders", said)}>{children}</NextIntlClientProvider>
  );
}
