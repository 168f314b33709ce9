"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type CheckPassword, useTrustedAction } from "@/components/people/use-trusted-action";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useActionForm } from "@/components/ui/use-action-form";
import type { CreateApiKeyInput, KeyScope, NewApiKey } from "@/lib/accounts/model/api-keys";
import type { StaffFunction } from "@/lib/core/functions";
import type { Action } from "@/lib/core/result";
import { KeyFields } from "./key-fields";
import { KeyLife } from "./key-life";
import { KeyShown } from "./key-shown";

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
        <KeyFields
          name={{ ...register("name"), hint: t("nameHint"), error: errorOf("name") }}
          beside={<KeyLife error={errorOf("lifeDays")} {...register("lifeDays")} />}
          scope={{ ...register("scope"), error: errorOf("scope") }}
          functions={{ own, chosen: functions, onChange: setFunctions }}
        />
        <FormError message={rootError} />
        <Button variant="primary" pending={isSubmitting} className="self-start">
          {t("create")}
        </Button>
      </form>
      {dialog}
    </div>
  );
}
