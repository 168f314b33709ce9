"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { MessagePage } from "./message-page";

type Props = {
  /** Under which the server logged it. */
  reference?: string | undefined;
  /** How to try again without loading the page anew. */
  retry?: () => void;
  isInShell?: boolean;
};

/** The page of an unexpected failure. */
export function FailedPage({ reference, retry, isInShell = false }: Props) {
  const t = useTranslations("errors");
  return (
    <MessagePage
      isInShell={isInShell}
      title={t("failed.title")}
      text={t("failed.text")}
      reference={reference ? { label: t("reference"), value: reference } : undefined}
      actions={
        retry ? (
          <Button type="button" variant="primary" onClick={retry}>
            {t("failed.retry")}
          </Button>
        ) : (
          // biome-ignore lint/a11y/useValidAnchor: an empty address is this page's own, with everything in it
          <a href="" className={buttonLook({ variant: "primary" })}>
            {t("failed.retry")}
          </a>
        )
      }
    />
  );
}
