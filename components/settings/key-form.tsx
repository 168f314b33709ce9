"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { FunctionText } from "@/components/people/functions-form";
import { type CheckPassword, useTrustedAction } from "@/components/people/use-trusted-action";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Checkbox } from "@/components/ui/checkbox";
import { CopyButton } from "@/components/ui/copy-button";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useActionForm } from "@/components/ui/use-action-form";
import type { CreateApiKeyInput } from "@/lib/accounts/model/api-keys";
import { type FunctionSection, functionSections, type StaffFunction } from "@/lib/core/functions";
import type { Action } from "@/lib/core/result";

const LIVES_DAYS = ["30", "90", "180", "365"] as const;

type Values = { name: string; lifeDays: string };
type Props = {
  /** What the reader has himself: a key cannot do more. */
  own: readonly StaffFunction[];
  action: Action<CreateApiKeyInput, { id: string; key: string }>;
  check: CheckPassword;
};

/** A new key. It is shown here once; afterwards only its beginning is known. */
export function KeyForm({ own, action, check }: Props) {
  const t = useTranslations("settings.keys");
  const { run, dialog } = useTrustedAction(action, check);
  const [functions, setFunctions] = useState<readonly StaffFunction[]>([]);
  const [key, setKey] = useState<string | null>(null);
  const { register, reset, submit, errorOf, rootError, isSubmitting } = useActionForm<Values, { key: string }>(
    { name: "", lifeDays: "365" },
    ({ name, lifeDays }) => run({ name, functions: [...functions], lifeDays: Number(lifeDays) }),
    (created) => {
      setKey(created.key);
      setFunctions([]);
      reset();
    },
  );
  return (
    <div className="flex flex-col gap-4">
      {key && (
        <div role="status">
          <Callout tone="success" title={t("made")} action={<CopyButton text={key} />}>
            <code className="select-all break-all font-mono">{key}</code>
          </Callout>
        </div>
      )}
      <form onSubmit={submit} className="flex max-w-4xl flex-col gap-4" noValidate>
        <div className="grid max-w-2xl gap-4 sm:grid-cols-2">
          <Input
            label={t("name")}
            hint={t("nameHint")}
            autoComplete="off"
            error={errorOf("name")}
            {...register("name")}
          />
          <Select
            label={t("life")}
            options={LIVES_DAYS.map((days) => ({ value: days, label: t("days", { count: Number(days) }) }))}
            error={errorOf("lifeDays")}
            {...register("lifeDays")}
          />
        </div>
        <FunctionChoice own={own} chosen={functions} onChange={setFunctions} />
        <FormError message={rootError} />
        <Button variant="primary" pending={isSubmitting} className="self-start">
          {t("create")}
        </Button>
      </form>
      {dialog}
    </div>
  );
}

type ChoiceProps = {
  own: readonly StaffFunction[];
  chosen: readonly StaffFunction[];
  onChange: (chosen: readonly StaffFunction[]) => void;
};

function FunctionChoice({ own, chosen, onChange }: ChoiceProps) {
  const t = useTranslations("functions");
  return (
    <div className="flex flex-col gap-5">
      {(Object.keys(functionSections) as FunctionSection[]).map((section) => (
        <fieldset key={section} className="grid gap-x-4 gap-y-1.5 sm:grid-cols-2 lg:grid-cols-3">
          <legend className="mb-1.5 font-medium text-sm text-soft">{t(`sections.${section}`)}</legend>
          {functionSections[section]
            .filter((name) => own.includes(name))
            .map((name) => (
              <Checkbox
                key={name}
                label={t(`names.${name.replace(".", "_") as FunctionText}`)}
                checked={chosen.includes(name)}
                onChange={(event) =>
                  onChange(event.target.checked ? [...chosen, name] : chosen.filter((one) => one !== name))
                }
              />
            ))}
        </fieldset>
      ))}
    </div>
  );
}
