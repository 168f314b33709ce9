"use client";

import { Building2, Check, ChevronsUpDown, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLabel } from "@/components/ui/menu";
import type { Workplace } from "./types";

type Props = { workplaces: readonly Workplace[]; action: (id: string) => Promise<void> };

/** Where the user works at the moment, and the other places he may go to. A single place is only named. */
export function WorkplaceSwitcher({ workplaces, action }: Props) {
  const t = useTranslations("shell");
  const [isPending, startTransition] = useTransition();
  const current = workplaces.find((workplace) => workplace.isCurrent);
  const name = current?.name ?? t("workplace");
  if (workplaces.length < 2) return <p className="max-w-52 truncate px-2 text-soft max-md:hidden">{name}</p>;
  const groups = [
    { kind: "employee", label: t("asEmployee"), icon: <Building2 aria-hidden /> },
    { kind: "customer", label: t("asCustomer"), icon: <UserRound aria-hidden /> },
  ] as const;
  return (
    <Menu
      trigger={
        <Button
          type="button"
          variant="plain"
          pending={isPending}
          aria-label={t("workplaceSwitch", { name })}
          className="min-w-0 text-ink"
        >
          <Building2 aria-hidden className="size-4 shrink-0 md:hidden" />
          <span className="max-w-40 truncate max-md:hidden">{name}</span>
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-faint max-md:hidden" />
        </Button>
      }
    >
      {groups.map(({ kind, label, icon }) => {
        const places = workplaces.filter((workplace) => workplace.kind === kind);
        if (places.length === 0) return null;
        return (
          <div key={kind}>
            <MenuLabel>{label}</MenuLabel>
            {places.map((place) => (
              <MenuItem
                key={place.id}
                icon={place.isCurrent ? <Check aria-hidden /> : icon}
                disabled={place.isCurrent}
                onSelect={() => startTransition(() => action(place.id))}
              >
                {place.name}
              </MenuItem>
            ))}
          </div>
        );
      })}
    </Menu>
  );
}
