"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { IconButton } from "./icon-button";
import { useToast } from "./toast";

const SHOWN_MS = 2000;

/** Puts a text into the clipboard and says so. `label` names what is copied, for screen readers. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useTranslations("ui.copy");
  const toast = useToast();
  const [isCopied, setCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // The browser may refuse, for example on a page without https: the text is on the screen to be selected.
      toast({ title: t("failed"), tone: "danger" });
    }
  };
  const Sign = isCopied ? Check : Copy;
  return (
    <IconButton
      size="small"
      label={isCopied ? t("copied") : (label ?? t("copy"))}
      icon={<Sign aria-hidden className="size-3.5" />}
      onClick={copy}
    />
  );
}
