"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type CheckPassword, useTrustedAction } from "@/components/people/use-trusted-action";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { useActionForm } from "@/components/ui/use-action-form";
import type { CreateApiKeyInput, KeyScope, NewApiKey } from "@/lib/accounts/model/api-keys";
import type { StaffFunction } from "@/lib/core/functions";
import type { Action } from "@/lib/core/result";
import { FunctionChoice } from "./function-choice";
import { KeyLife } from "./key-life";
import { KeyShown } from "./key-shown";
import { useScopes } from "./use-scopes";

type Values = { name: string; scope: KeyScope; lifeDays: string };
type Props = {
  /** What the reader has himself: a key cannot do more. */
  own: readonly StaffFunction[];
  action: Action<CreateApiKeyInput, NewApiKey>;
  check: CheckPassword;
};

/** A new key. It is shown here once; afterwards only its beginning is known. */
export function KeyForm({ own, action, check }: Props) {
  const t = useTranslations("settings.keys");
  const scopes = useScopes();
  const { run, dialog } = useTrustedAction(action, check);
  const [functions, setFunctions] = useState<readonly StaffFunction[]>([]);
  const [key, setKey] = useState<string | null>(null);
  const { register, reset, submit, errorOf, rootError, isSubmitting } = useActionForm<Values, NewApiKey>(
    { name: "", scope: "own", lifeDays: "365" },
    ({ name, scope, lifeDays }) => run({ name, scope, functions: [...functions], lifeDays: Number(lifeDays) }),
    (created) => {
      setKey(created.key);
      setFunctions([]);
      reset();
    },
  );
  return (
    <div className="flex flex-col gap-4">
      {key && <KeyShown text={key} />}
      <form onSubmit={submit} className="flex max-w-4xl flex-col gap-4" noValidate>
        <div className="grid max-w-2xl gap-4 sm:grid-cols-2">
          <Input
            label={t("name")}
            hint={t("nameHint")}
            autoComplete="off"
            error={errorOf("name")}
            {...register("name")}
          />
          <KeyLife error={errorOf("lifeDays")} {...register("lifeDays")} />
        </div>
        <RadioGroup
          label={t("scope")}
          shape="list"
          options={scopes}
          error={errorOf("scope")}
          className="max-w-2xl"
          {...register("scope")}
        />
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
