"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { useActionForm } from "@/components/ui/use-action-form";
import type { AddRequisitesInput } from "@/lib/clients/model/client-input";
import { newId } from "@/lib/core/id";
import type { Action } from "@/lib/core/result";

type Values = Omit<AddRequisitesInput, "clientId" | "id">;
const empty: Values = { title: "", holder: "", bankName: "", accountNumber: "", bic: "", correspondentAccount: "" };
const names = ["title", "holder", "bankName", "accountNumber", "bic", "correspondentAccount"] as const;

type Props = { clientId: string; id: string; action: Action<AddRequisitesInput, void> };

/** One more set of bank requisites. */
export function RequisitesForm({ clientId, id: firstId, action }: Props) {
  const t = useTranslations("clients.requisites");
  const [id, setId] = useState(firstId);
  const { register, reset, submit, errorOf, rootError, isSubmitting } = useActionForm<Values, void>(
    empty,
    (values) => action({ ...values, clientId, id }),
    () => {
      reset(empty);
      setId(newId());
    },
  );
  return (
    <form onSubmit={submit} className="flex max-w-2xl flex-col gap-4" noValidate>
      <div className="grid gap-4 sm:grid-cols-2">
        {names.map((name) => (
          <Input key={name} label={t(name)} autoComplete="off" error={errorOf(name)} {...register(name)} />
        ))}
      </div>
      <FormError message={rootError} />
      <Button pending={isSubmitting} className="self-start">
        {t("add")}
      </Button>
    </form>
  );
}
