"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { ApiKeyIdInput } from "@/lib/accounts/model/api-keys";
import type { Action } from "@/lib/core/result";

type Props = { apiKeyId: string; name: string; action: Action<ApiKeyIdInput, void> };

/** Ends a key after asking. */
export function RevokeButton({ apiKeyId, name, action }: Props) {
  const t = useTranslations("settings.keys");
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const run = async () => {
    setPending(true);
    const result = await action({ apiKeyId });
    setPending(false);
    setError(result.ok ? undefined : result.error.message);
    if (result.ok) setOpen(false);
  };
  return (
    <>
      <Button type="button" onClick={() => setOpen(true)} aria-label={`${t("revoke")}: ${name}`}>
        {t("revoke")}
      </Button>
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
