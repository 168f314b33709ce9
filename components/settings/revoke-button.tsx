"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { ApiKeyIdInput } from "@/lib/accounts/model/api-keys";
import type { Action } from "@/lib/core/result";

type Props = { apiKeyId: string; name: string; isActive: boolean; action: Action<ApiKeyIdInput, void> };

/** Ends a key after asking; afterwards it says in the same place that it did, and keeps the keyboard there. */
export function RevokeButton({ apiKeyId, name, isActive, action }: Props) {
  const t = useTranslations("settings.keys");
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  const [isDone, setDone] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const said = useRef<HTMLParagraphElement>(null);
  const isSaid = isDone && !isActive;
  useEffect(() => {
    if (isSaid) said.current?.focus();
  }, [isSaid]);
  const run = async () => {
    setPending(true);
    const result = await action({ apiKeyId });
    setPending(false);
    setError(result.ok ? undefined : result.error.message);
    setDone(result.ok);
    if (result.ok) setOpen(false);
  };
  return (
    <>
      {isSaid && (
        <p ref={said} role="status" tabIndex={-1} className="rounded-md text-soft">
          {t("revokedNow")}
        </p>
      )}
      {isActive && (
        <Button type="button" onClick={() => setOpen(true)} aria-label={`${t("revoke")}: ${name}`}>
          {t("revoke")}
        </Button>
      )}
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t("revokeTitle", { name })}
        text={t("revokeText")}
        confirmLabel={t("revoke")}
        danger
        pending={isPending}
        error={error}
        onConfirm={run}
      />
    </>
  );
}
