"use client";

import { Languages } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";
import { cn } from "./cn";

export type LocaleChoice = { code: string; name: string };

type Props = { choices: readonly LocaleChoice[]; action: (code: string) => Promise<void>; className?: string };

/** The language of the interface, each under its own name. The page is drawn again as soon as it is kept. */
export function LocaleSwitch({ choices, action, className }: Props) {
  const t = useTranslations("ui.locale");
  const locale = useLocale();
  const [isPending, startTransition] = useTransition();
  return (
    <span className={cn("relative inline-flex items-center text-soft", className)}>
      <Languages aria-hidden className="pointer-events-none absolute left-2 size-4" />
      <select
        aria-label={t("label")}
        value={locale}
        disabled={isPending}
        onChange={(event) => {
          const code = event.target.value;
          startTransition(() => action(code));
        }}
        className="min-h-control appearance-none rounded-md bg-transparent pr-2 pl-8 hover:bg-hover"
      >
        {choices.map((choice) => (
          <option key={choice.code} value={choice.code} lang={choice.code}>
            {choice.name}
          </option>
        ))}
      </select>
    </span>
  );
}
