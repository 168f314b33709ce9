"use client";

import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { MessagePage } from "./message-page";

type Props = { reference?: string | null; isInShell?: boolean };

/** What does not exist and what is out of the reader's sight look the same (promise R3). */
export function NotFoundPage({ reference, isInShell = false }: Props) {
  const t = useTranslations("errors");
  return (
    <MessagePage
      isInShell={isInShell}
      title={t("notFound.title")}
      text={t("notFound.text")}
      reference={reference ? { label: t("reference"), value: reference } : undefined}
      actions={
        <LinkButton href="/" variant="primary">
          {t("notFound.home")}
        </LinkButton>
      }
    />
  );
}
