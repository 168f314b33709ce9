import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { clientMessages } from "@/lib/i18n/client-messages";
import { env } from "@/lib/server/env";

export default async function DevLayout({ children }: { children: ReactNode }) {
  if (env().KONTOR_MODE !== "demo") notFound();
  return <NextIntlClientProvider messages={await clientMessages("shell")}>{children}</NextIntlClientProvider>;
}
