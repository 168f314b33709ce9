"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { currentHref, staffSections } from "./staff-sections";
import type { SavedGroup, StaffSections } from "./types";

type Props = { sections: StaffSections; savedGroups: readonly SavedGroup[]; onNavigate?: () => void };

/** The sections of the dashboard. Below Orders stand its two lists and the saved groups; others open when one is in them. */
export function RailNav({ sections, savedGroups, onNavigate }: Props) {
  const t = useTranslations("shell");
  const pathname = usePathname();
  const shown = staffSections(sections);
  const here = currentHref(
    pathname,
    shown.flatMap((section) => [section.href, ...section.links.map((link) => link.href)]),
  );
  return (
    <nav aria-label={t("navigation")} onClickCapture={onNavigate}>
      <ul className="flex flex-col gap-0.5 p-2">
        {shown.map(({ text, href, icon: Icon, links }) => {
          const isInside = here === href || links.some((link) => link.href === here);
          const isOpen = links.length > 0 && (isInside || text === "orders");
          return (
            <li key={text}>
              <Link
                prefetch={false}
                href={href}
                aria-current={!isOpen && here === href ? "page" : undefined}
                className={cn(linkLook, "font-medium", isInside && !isOpen && currentLook, isInside && "text-white")}
              >
                <Icon aria-hidden className="size-4 shrink-0" />
                {t(text)}
              </Link>
              {isOpen && (
                <ul className="mt-0.5 mb-1 flex flex-col gap-0.5">
                  {links.map((link) => (
                    <li key={link.href}>
                      <SubLink href={link.href} isCurrent={here === link.href}>
                        {t(link.text)}
                      </SubLink>
                    </li>
                  ))}
                  {text === "orders" && <SavedGroups groups={savedGroups} />}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function SavedGroups({ groups }: { groups: readonly SavedGroup[] }) {
  const t = useTranslations("shell");
  if (groups.length === 0) return null;
  return (
    <li className="mt-1">
      <p className="px-2.5 pl-8.5 text-rail-faint text-xs">{t("savedGroups")}</p>
      <ul>
        {groups.map((group) => (
          <li key={group.id}>
            <SubLink href={group.href} isCurrent={false}>
              {group.name}
            </SubLink>
          </li>
        ))}
      </ul>
    </li>
  );
}

function SubLink({ href, isCurrent, children }: { href: string; isCurrent: boolean; children: string }) {
  return (
    <Link
      prefetch={false}
      href={href}
      aria-current={isCurrent ? "page" : undefined}
      className={cn(linkLook, "pl-8.5", isCurrent && currentLook)}
    >
      {children}
    </Link>
  );
}

const linkLook =
  "relative flex min-h-control items-center gap-2.5 rounded-md px-2.5 py-1 text-rail-ink leading-tight hover:bg-rail-active focus-visible:outline-rail-ink";

/** The current page is told by ground and by the index tab at its edge. */
const currentLook =
  "bg-rail-active text-white before:absolute before:inset-y-1.5 before:-left-2 before:w-1 before:rounded-r-sm before:bg-mark";
