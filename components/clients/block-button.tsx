"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { ClientSummary } from "@/lib/clients/model/client-card";
import type { ClientIdInput } from "@/lib/clients/model/client-input";
import type { Action } from "@/lib/core/result";

type Props = { clientId: string; isBlocked: boolean; action: Action<ClientIdInput, ClientSummary> };

/** Blocks a client after asking, or lets him order again. */
export function BlockButton({ clientId, isBlocked, action }: Props) {
  const t = useTranslations("clients.block");
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const run = async () => {
    setPending(true);
    const result = await action({ clientId });
    setPending(false);
    setError(result.ok ? undefined : result.error.message);
    if (result.ok) setOpen(false);
  };
  const word = isBlocked ? "off" : "on";
  return (
    <>
      <Button type="button" onClick={() => setOpen(true)}>
        {t(`${word}.act`)}
      </Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t(`${word}.title`)}
        text={t(`${word}.text`)}
        confirmLabel={t(`${word}.act`)}
        danger={!isBlocked}
        pending={isPending}
        error={error}
        onConfirm={run}
      />
    </>
  );
}
