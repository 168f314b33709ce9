"use client";

import { ClipboardList, KeyRound } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { currentHref } from "@/components/shell/staff-sections";
import { cn } from "@/components/ui/cn";

const places = [
  { href: "/account/orders", text: "myOrders", icon: ClipboardList },
  { href: "/account/licences", text: "myLicences", icon: KeyRound },
] as const;

/** A page about one thing stands below its account: /account/<id>/orders/<id>. */
const OF_ACCOUNT = /^\/account\/[0-9a-f-]{36}(?=\/)/;

/** The two places of the cabinet: within reach of the thumb on a phone, in the header on a wide screen. */
export function CabinetNav({ place }: { place: "top" | "bottom" }) {
  const t = useTranslations("shell");
  const here = currentHref(
    usePathname().replace(OF_ACCOUNT, "/account"),
    places.map((one) => one.href),
  );
  const isTop = place === "top";
  return (
    <nav
      aria-label={t("navigation")}
      className={
        isTop
          ? "ml-4 flex h-full gap-1 max-md:hidden"
          : "fixed inset-x-0 bottom-0 z-20 flex border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
      }
    >
      {places.map(({ href, text, icon: Icon }) => (
        <Link
          prefetch={false}
          key={href}
          href={href}
          aria-current={here === href ? "page" : undefined}
          className={cn(
            "flex items-center justify-center gap-x-1.5 text-soft -outline-offset-2 hover:text-ink",
            isTop ? "px-3" : "min-h-14 flex-1 flex-col gap-y-0.5 text-xs",
            here === href && "font-medium text-accent",
            here === href &&
              (isTop ? "shadow-[inset_0_-2px_0_var(--color-mark)]" : "shadow-[inset_0_2px_0_var(--color-mark)]"),
          )}
        >
          <Icon aria-hidden className={isTop ? "size-4" : "size-5"} />
          {t(text)}
        </Link>
      ))}
    </nav>
  );
}
