"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { CopyButton } from "@/components/ui/copy-button";

/** Recovery codes, this once: to be copied, downloaded or written down before the page goes on. */
export function RecoveryCodeList({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useTranslations("profile.factor");
  const text = codes.join("\n");
  const list = useRef<HTMLElement>(null);
  // What asked for them, a form or a button, is gone.
  useEffect(() => list.current?.focus(), []);
  const download = () => {
    const address = URL.createObjectURL(new Blob([`${text}\n`], { type: "text/plain" }));
    const link = Object.assign(document.createElement("a"), { href: address, download: t("fileName") });
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <section
      ref={list}
      tabIndex={-1}
      aria-label={t("codesTitle")}
      className="flex max-w-md scroll-mt-20 flex-col gap-4"
    >
      <Callout tone="warning" title={t("codesTitle")}>
        {t("codesText")}
      </Callout>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-1 rounded-md border border-line bg-sunken p-3 font-mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="button" variant="primary" onClick={onKept}>
          {t("kept")}
        </Button>
        <Button type="button" onClick={download}>
          {t("download")}
        </Button>
        <CopyButton text={text} label={t("copyCodes")} />
      </div>
    </section>
  );
}
