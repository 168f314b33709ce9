"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type CheckPassword, useTrustedAction } from "@/components/people/use-trusted-action";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import { type ApiKeyRow, type ChangeApiKeyInput, type KeyScope, keyScopes } from "@/lib/accounts/model/api-keys";
import type { StaffFunction } from "@/lib/core/functions";
import type { Action } from "@/lib/core/result";
import { KeyFields } from "./key-fields";

type Values = { name: string; scope: KeyScope };
type Props = {
  apiKey: Pick<ApiKeyRow, "id" | "version" | "name" | "scope" | "functions">;
  own: readonly StaffFunction[];
  action: Action<ChangeApiKeyInput, void>;
  check: CheckPassword;
};

/** Name, scope and functions of a key that works. */
export function ChangeKeyForm({ apiKey, own, action, check }: Props) {
  const t = useTranslations("settings.keys");
  const c = useTranslations("common");
  const toast = useToast();
  const { run, dialog } = useTrustedAction(action, check);
  /** Null while nothing was ticked: then the newest state is shown. */
  const [ticked, setTicked] = useState<readonly StaffFunction[] | null>(null);
  const functions = ticked ?? apiKey.functions;
  const { id: apiKeyId, version, name, scope } = apiKey;
  const { register, reset, submit, errorOf, rootError, isSubmitting, isDirty } = useActionForm<Values, void>(
    { name, scope },
    (values) => run({ apiKeyId, version, ...values, functions: [...functions] }),
    (_, saved) => {
      reset(saved);
      setTicked(null);
      toast({ title: c("saved"), tone: "success" });
    },
    (field, value) => {
      const chosen = keyScopes.find((one) => field === "scope" && one === value);
      return chosen && t(`scopes.${chosen}.name`);
    },
  );
  useLeaveWarning((isDirty || ticked !== null) && !isSubmitting ? c("unsaved") : null);
  return (
    <>
      <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
        <KeyFields
          name={{ ...register("name"), error: errorOf("name"), fieldClassName: "sm:col-span-2" }}
          scope={{ ...register("scope"), error: errorOf("scope") }}
          functions={{ own, chosen: functions, onChange: setTicked }}
        />
        <FormError message={rootError} />
        <Button variant="primary" pending={isSubmitting} className="self-start">
          {c("save")}
        </Button>
      </form>
      {dialog}
    </>
  );
}
