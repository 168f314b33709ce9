"use client";

import { Keyboard, Plus, Search, Users } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CommandPalette, type PaletteGroup } from "@/components/ui/command-palette";
import { mayLeave } from "@/components/ui/use-leave-warning";
import { KeyboardHelp } from "./keyboard-help";
import { SHELL_SEARCH_ID } from "./shell-search";
import { staffSections } from "./staff-sections";
import type { StaffSections } from "./types";
import { useShellKeys } from "./use-shell-keys";

/** The keys of the dashboard, the palette that lists everything, and the help that lists the keys. */
export function ShellCommands({ sections }: { sections: StaffSections }) {
  const t = useTranslations("shell");
  const router = useRouter();
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const go = (href: string) => () => {
    if (mayLeave()) router.push(href);
  };

  useShellKeys({
    "/": () => document.getElementById(SHELL_SEARCH_ID)?.focus(),
    "g o": sections.orders ? go("/orders") : undefined,
    "g c": sections.clients ? go("/clients") : undefined,
    n: sections.createOrder ? go("/orders/new") : undefined,
    "?": () => setHelpOpen(true),
    "mod+k": () => setPaletteOpen((isOpen) => !isOpen),
  });

  const pages = staffSections(sections).flatMap(({ text, href, icon: Icon, links }) =>
    (links.length > 0 ? links : [{ text, href }]).map((link) => ({
      id: link.href,
      label: link.text === text ? t(text) : `${t(text)} · ${t(link.text)}`,
      icon: <Icon aria-hidden />,
      run: go(link.href),
    })),
  );
  const acts = [
    ...(sections.createOrder
      ? [{ id: "new-order", label: t("newOrder"), icon: <Plus aria-hidden />, keys: ["n"], run: go("/orders/new") }]
      : []),
    {
      id: "keyboard",
      label: t("keys.title"),
      icon: <Keyboard aria-hidden />,
      keys: ["?"],
      run: () => setHelpOpen(true),
    },
  ];
  const find = (text: string) => [
    ...(sections.orders
      ? [
          {
            id: "find-orders",
            label: t("findOrders", { text }),
            icon: <Search aria-hidden />,
            run: go(`/orders?q=${encodeURIComponent(text)}`),
          },
        ]
      : []),
    ...(sections.clients
      ? [
          {
            id: "find-clients",
            label: t("findClients", { text }),
            icon: <Users aria-hidden />,
            run: go(`/clients?q=${encodeURIComponent(text)}`),
          },
        ]
      : []),
  ];
  const groups = (text: string): PaletteGroup[] => [
    { heading: t("do"), commands: acts },
    { heading: t("goTo"), commands: pages },
    ...(text ? [{ heading: t("keys.search"), commands: find(text) }] : []),
  ];

  return (
    <>
      <CommandPalette open={isPaletteOpen} onOpenChange={setPaletteOpen} groups={groups} />
      <KeyboardHelp open={isHelpOpen} onOpenChange={setHelpOpen} />
    </>
  );
}
