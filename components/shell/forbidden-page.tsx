"use client";

import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { MessagePage } from "./message-page";

/** The page exists, but its function is switched off for the reader. */
export function ForbiddenPage({ isInShell = false }: { isInShell?: boolean }) {
  const t = useTranslations("errors");
  return (
    <MessagePage
      isInShell={isInShell}
      title={t("forbidden.title")}
      text={t("forbidden.text")}
      actions={
        <LinkButton href="/" variant="primary">
          {t("notFound.home")}
        </LinkButton>
      }
    />
  );
}
