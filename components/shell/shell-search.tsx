"use client";

import { Search } from "lucide-react";
import Form from "next/form";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { controlLook } from "@/components/ui/control-look";
import { Kbd } from "@/components/ui/kbd";

/** The id under which the key `/` finds the field. */
export const SHELL_SEARCH_ID = "shell-search";

/** Searches the orders; the answer is the list of orders with the text in its address. */
export function ShellSearch() {
  const t = useTranslations("shell");
  return (
    <Form action="/orders" prefetch={false} role="search" className="relative flex w-full max-w-md items-center">
      <Search aria-hidden className="pointer-events-none absolute left-2.5 size-4 text-faint" />
      <input
        id={SHELL_SEARCH_ID}
        name="q"
        type="search"
        required
        maxLength={200}
        autoComplete="off"
        aria-label={t("searchLabel")}
        placeholder={t("searchPlaceholder")}
        className={cn(controlLook, "peer h-control bg-canvas pl-8 md:pr-9 focus:bg-surface")}
      />
      <span
        aria-hidden
        className="pointer-events-none absolute right-2 max-md:hidden pointer-coarse:hidden peer-focus:hidden"
      >
        <Kbd>/</Kbd>
      </span>
    </Form>
  );
}
