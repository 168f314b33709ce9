"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { PasswordInput } from "@/components/ui/password-input";
import { useActionForm } from "@/components/ui/use-action-form";
import type { Action } from "@/lib/core/result";
import type { TurnOffSecondFactorInput } from "@/lib/people/model/second-factor";

type Props = { action: Action<TurnOffSecondFactorInput, void>; onDone: () => void };

/** Switching the second factor off asks for the password, because that alone will count afterwards. */
export function TurnOffDialog({ action, onDone }: Props) {
  const t = useTranslations("profile");
  const [isOpen, setOpen] = useState(false);
  const { register, submit, errorOf, rootError, isSubmitting } = useActionForm<TurnOffSecondFactorInput, void>(
    { password: "" },
    action,
    () => {
      setOpen(false);
      onDone();
    },
  );
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      width="narrow"
      title={t("factor.turnOffTitle")}
      description={t("factor.turnOffText")}
      trigger={<Button type="button">{t("factor.turnOff")}</Button>}
    >
      <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
        <PasswordInput
          label={t("current")}
          autoComplete="current-password"
          autoFocus
          error={errorOf("password")}
          {...register("password")}
        />
        <FormError message={rootError} />
        <Button variant="danger" pending={isSubmitting} className="self-end">
          {t("factor.turnOff")}
        </Button>
      </form>
    </Dialog>
  );
}
