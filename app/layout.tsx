import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { OutdatedNotice } from "@/components/shell/outdated-notice";
import { StyleNonce } from "@/components/ui/style-nonce";
import { ToastProvider } from "@/components/ui/toast";
import { TooltipProvider } from "@/components/ui/tooltip";
import { isTheme, themeCookie } from "@/lib/core/theme";
import { clientMessages } from "@/lib/i18n/client-messages";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { default: t("appName"), template: `%s · ${t("appName")}` },
    robots: { index: false, follow: false },
    icons: { icon: [{ url: "/icon.svg", type: "image/svg+xml" }], apple: "/apple-icon.png" },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f3f5f3" },
    { media: "(prefers-color-scheme: dark)", color: "#0e1514" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar, messages] = await Promise.all([getLocale(), cookies(), clientMessages()]);
  const saved = jar.get(themeCookie)?.value;
  return (
    <html lang={locale} className={`theme-${isTheme(saved) ? saved : "system"}`}>
      <body>
        <StyleNonce />
        <NextIntlClientProvider messages={messages}>
          <NuqsAdapter>
            <TooltipProvider>
              <ToastProvider>{children}</ToastProvider>
              <OutdatedNotice />
            </TooltipProvider>
          </NuqsAdapter>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
