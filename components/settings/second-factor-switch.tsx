"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { type CheckPassword, useTrustedAction } from "@/components/people/use-trusted-action";
import { FormError } from "@/components/ui/form-error";
import { Switch } from "@/components/ui/switch";
import { useToast } from "@/components/ui/toast";
import type { RequireSecondFactorInput } from "@/lib/accounts/model/require-second-factor";
import type { Action } from "@/lib/core/result";

type Props = {
  isRequired: boolean;
  mayChange: boolean;
  action: Action<RequireSecondFactorInput, void>;
  check: CheckPassword;
};

/** Whether the company wants a second factor of those who can do most. Takes effect at once. */
export function SecondFactorSwitch({ isRequired, mayChange, action, check }: Props) {
  const t = useTranslations("settings.security");
  const toast = useToast();
  const { run, dialog } = useTrustedAction(action, check);
  const [error, setError] = useState<string | undefined>(undefined);
  /** Not by `disabled`: that would take the focus away. */
  const isPending = useRef(false);
  const flip = async (next: boolean) => {
    if (isPending.current) return;
    isPending.current = true;
    const result = await run({ isRequired: next });
    isPending.current = false;
    setError(result.ok ? undefined : (result.error.fields.isRequired ?? result.error.message));
    if (result.ok) toast({ title: t("saved"), tone: "success" });
  };
  return (
    <>
      <Switch
        label={t("required")}
        hint={t("requiredHint")}
        checked={isRequired}
        disabled={!mayChange}
        onCheckedChange={flip}
        className="mb-2"
      />
      <FormError message={error} />
      {dialog}
    </>
  );
}
