"use client";

import { NextIntlClientProvider } from "next-intl";
import { useEffect, useState } from "react";
import { FailedPage } from "@/components/shell/failed-page";
import { defaultLocale, isLocale, type Locale, localeCookie } from "@/lib/i18n/locales";
import en from "@/lib/i18n/messages/en/errors.json";
import pl from "@/lib/i18n/messages/pl/errors.json";
import ru from "@/lib/i18n/messages/ru/errors.json";
import "./globals.css";

const texts = { en, ru, pl };

/** Replaces the root layout when that itself failed, so it asks the server for nothing and brings its own texts. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const [locale, setLocale] = useState<Locale>(defaultLocale);
  useEffect(() => setLocale(savedLocale()), []);
  return (
    <html lang={locale} className="theme-system">
      <body>
        <title>{texts[locale].failed.title}</title>
        <NextIntlClientProvider locale={locale} messages={{ errors: texts[locale] }} timeZone="UTC">
          <FailedPage reference={error.digest} retry={reset} />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}

function savedLocale(): Locale {
  const saved =
    new RegExp(`(?:^|; )${localeCookie}=(\\w+)`).exec(document.cookie)?.[1] ?? document.documentElement.lang;
  return isLocale(saved) ? saved : defaultLocale;
}
