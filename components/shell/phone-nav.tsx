"use client";

import { ClipboardList, Menu as MenuSign, Package, Users } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { Sheet } from "@/components/ui/sheet";
import { RailNav } from "./rail-nav";
import { currentHref } from "./staff-sections";
import type { SavedGroup, StaffSections } from "./types";

type Props = { sections: StaffSections; savedGroups: readonly SavedGroup[] };

/** On a phone: the most used sections at the lower edge, all of them behind the last button. */
export function PhoneNav({ sections, savedGroups }: Props) {
  const t = useTranslations("shell");
  const [isOpen, setOpen] = useState(false);
  const tabs = [
    { href: "/orders", label: t("orders"), icon: ClipboardList, may: sections.orders },
    { href: "/clients", label: t("clients"), icon: Users, may: sections.clients },
    { href: "/catalogue/items", label: t("catalogue"), icon: Package, may: sections.catalogue },
  ].filter((tab) => tab.may);
  const here = currentHref(
    usePathname(),
    tabs.map((tab) => tab.href),
  );
  return (
    <div className="fixed inset-x-0 bottom-0 z-20 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden">
      <nav aria-label={t("navigation")} className="flex">
        {tabs.map(({ href, label, icon: Icon }) => (
          <Link
            prefetch={false}
            key={href}
            href={href}
            aria-current={here === href ? "page" : undefined}
            className={cn(tabLook, here === href && tabCurrent)}
          >
            <Icon aria-hidden className="size-5" />
            <span className="max-w-full truncate">{label}</span>
          </Link>
        ))}
        <button type="button" onClick={() => setOpen(true)} aria-label={t("openMenu")} className={tabLook}>
          <MenuSign aria-hidden className="size-5" />
          <span aria-hidden className="max-w-full truncate">
            {t("menu")}
          </span>
        </button>
      </nav>
      <Sheet open={isOpen} onOpenChange={setOpen} title={t("navigation")} side="left" ground="rail">
        <div className="-m-4">
          <RailNav sections={sections} savedGroups={savedGroups} onNavigate={() => setOpen(false)} />
        </div>
      </Sheet>
    </div>
  );
}

const tabLook =
  "flex min-h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 px-1 text-soft text-xs -outline-offset-2";
const tabCurrent = "font-medium text-accent shadow-[inset_0_2px_0_var(--color-mark)]";
