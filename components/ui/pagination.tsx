"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonLook } from "./button-look";
import { LinkButton } from "./link-button";

type Props = { count: number; previousHref?: string | undefined; nextHref?: string | undefined };

/** Walks through a list that is read by key: there is a next and a previous page, and no count of all of them. */
export function Pagination({ count, previousHref, nextHref }: Props) {
  const t = useTranslations("ui.pagination");
  return (
    <nav aria-label={t("label")} className="mt-3 flex flex-wrap items-center justify-between gap-2">
      <p className="text-faint text-sm">{t("shown", { count })}</p>
      <div className="flex gap-2">
        <Step href={previousHref} label={t("previous")} icon={<ChevronLeft aria-hidden className="size-4" />} />
        <Step href={nextHref} label={t("next")} icon={<ChevronRight aria-hidden className="size-4" />} isNext />
      </div>
    </nav>
  );
}

type StepProps = { href: string | undefined; label: string; icon: ReactNode; isNext?: boolean };

function Step({ href, label, icon, isNext = false }: StepProps) {
  const className = isNext ? "flex-row-reverse" : "";
  if (href) {
    return (
      <LinkButton href={href} icon={icon} size="small" rel={isNext ? "next" : "prev"} className={className}>
        {label}
      </LinkButton>
    );
  }
  return (
    <button type="button" disabled className={buttonLook({ size: "small" }, className)}>
      {icon}
      {label}
    </button>
  );
}
