"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useToast } from "@/components/ui/toast";
import type { LicenceActions } from "./licence-actions";

type Props = { accountId: string; licenceId: string; name: string; action: LicenceActions["activate"] };

/** Activates after asking once, because it cannot be taken back. */
export function ActivateLicence({ accountId, licenceId, name, action }: Props) {
  const t = useTranslations("cabinet.licences");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const [error, setError] = useState<string>();
  const [isPending, startTransition] = useTransition();
  const activate = () =>
    startTransition(async () => {
      const result = await action(accountId, { licenceId });
      setError(result.ok ? undefined : result.error.message);
      if (!result.ok) return;
      setOpen(false);
      toast({ title: t("activateDone", { name }) });
    });
  return (
    <>
      <Button type="button" variant="primary" onClick={() => setOpen(true)}>
        {t("activate")}
      </Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t("activateTitle")}
        text={t("activateText", { name })}
        confirmLabel={t("activate")}
        pending={isPending}
        error={error}
        onConfirm={activate}
      />
    </>
  );
}
