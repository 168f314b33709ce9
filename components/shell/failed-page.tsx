"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { MessagePage } from "./message-page";

type Props = { error: Error & { digest?: string }; retry: () => void; isInShell?: boolean };

/** The page of an unexpected failure: the digest is the reference under which the server logged it. */
export function FailedPage({ error, retry, isInShell = false }: Props) {
  const t = useTranslations("errors");
  return (
    <MessagePage
      isInShell={isInShell}
      title={t("failed.title")}
      text={t("failed.text")}
      reference={error.digest ? { label: t("reference"), value: error.digest } : undefined}
      actions={
        <Button type="button" variant="primary" onClick={retry}>
          {t("failed.retry")}
        </Button>
      }
    />
  );
}
