"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type CheckPassword, useTrustedAction } from "@/components/people/use-trusted-action";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Select } from "@/components/ui/select";
import { useActionForm } from "@/components/ui/use-action-form";
import { KEY_OVERLAP_DAYS_MAX, type NewApiKey, type RotateApiKeyInput } from "@/lib/accounts/model/api-keys";
import type { Action } from "@/lib/core/result";
import { KeyLife } from "./key-life";
import { KeyShown } from "./key-shown";

const overlaps = Array.from({ length: KEY_OVERLAP_DAYS_MAX + 1 }, (_, days) => days);

type Values = { overlapDays: string; lifeDays: string };
type Props = {
  apiKeyId: string;
  /** Whether it works and nothing has taken its place yet. */
  mayRotate: boolean;
  action: Action<RotateApiKeyInput, NewApiKey>;
  check: CheckPassword;
};

/** A new key in the place of this one. It is shown here once. */
export function RotateKeyForm({ apiKeyId, mayRotate, action, check }: Props) {
  const t = useTranslations("settings.keys");
  const { run, dialog } = useTrustedAction(action, check);
  const [key, setKey] = useState<string | null>(null);
  const { register, submit, errorOf, rootError, isSubmitting } = useActionForm<Values, NewApiKey>(
    { overlapDays: "1", lifeDays: "365" },
    (values) => run({ apiKeyId, overlapDays: Number(values.overlapDays), lifeDays: Number(values.lifeDays) }),
    (made) => setKey(made.key),
  );
  if (key) return <KeyShown text={key} />;
  if (!mayRotate) return <p className="text-faint">{t("rotateNot")}</p>;
  return (
    <>
      <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
        <p className="text-soft">{t("rotateText")}</p>
        <Select
          label={t("overlap")}
          options={overlaps.map((days) => ({ value: String(days), label: t("overlapDays", { count: days }) }))}
          error={errorOf("overlapDays")}
          {...register("overlapDays")}
        />
        <KeyLife label={t("newLife")} error={errorOf("lifeDays")} {...register("lifeDays")} />
        <FormError message={rootError} />
        <Button pending={isSubmitting} className="self-start">
          {t("rotate")}
        </Button>
      </form>
      {dialog}
    </>
  );
}
