"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Callout } from "@/components/ui/callout";
import { CopyButton } from "@/components/ui/copy-button";

/** The text of a key, this once: nobody can show it again. */
export function KeyShown({ text }: { text: string }) {
  const t = useTranslations("settings.keys");
  const shown = useRef<HTMLDivElement>(null);
  // The button that asked for it stands below a long form, or is gone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new key is gone to.
  useEffect(() => shown.current?.focus(), [text]);
  return (
    <div ref={shown} role="status" tabIndex={-1} className="scroll-mt-20 rounded-md">
      <Callout tone="success" title={t("made")} action={<CopyButton text={text} />}>
        <code className="select-all break-all font-mono">{text}</code>
      </Callout>
    </div>
  );
}
