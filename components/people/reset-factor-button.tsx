"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useToast } from "@/components/ui/toast";
import type { Action } from "@/lib/core/result";
import type { EmployeeIdInput } from "@/lib/people/model/staff";
import { type CheckPassword, useTrustedAction } from "./use-trusted-action";

type Props = { employeeId: string; name: string; action: Action<EmployeeIdInput, void>; check: CheckPassword };

/** For a colleague who lost his telephone. Asks first, because his sessions end with it. */
export function ResetFactorButton({ employeeId, name, action, check }: Props) {
  const t = useTranslations("people");
  const toast = useToast();
  const { run, dialog } = useTrustedAction(action, check);
  const [isOpen, setOpen] = useState(false);
  const reset = async () => {
    // Closed first: the question for the password is a dialog of its own.
    setOpen(false);
    const result = await run({ employeeId });
    toast(result.ok ? { title: t("factorReset"), tone: "success" } : { title: result.error.message, tone: "danger" });
  };
  return (
    <>
      <Button type="button" onClick={() => setOpen(true)}>
        {t("resetFactor")}
      </Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t("resetFactorTitle", { name })}
        text={t("resetFactorText")}
        confirmLabel={t("resetFactor")}
        danger
        onConfirm={reset}
      />
      {dialog}
    </>
  );
}
