"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import type { ClientSummary } from "@/lib/clients/model/client-card";
import type { ChangeClientInput } from "@/lib/clients/model/client-input";
import type { Action } from "@/lib/core/result";
import { ClientFields } from "./client-fields";
import { type ClientValues, changeInput } from "./client-values";

type Props = {
  clientId: string;
  /** The version that `values` show. */
  version: number;
  kind: "person" | "organization";
  values: ClientValues;
  action: Action<ChangeClientInput, ClientSummary>;
};

/** What the company knows of a client. */
export function ClientForm({ clientId, version, kind, values, action }: Props) {
  const c = useTranslations("common");
  const toast = useToast();
  const { register, reset, submit, errorOf, rootError, isSubmitting, isDirty } = useActionForm<
    ClientValues,
    ClientSummary
  >(
    values,
    (next) => action(changeInput({ clientId, version }, kind, next)),
    (_, saved) => {
      reset(saved);
      toast({ title: c("saved"), tone: "success" });
    },
  );
  useLeaveWarning(isDirty && !isSubmitting ? c("unsaved") : null);
  return (
    <form onSubmit={submit} className="flex max-w-2xl flex-col gap-4" noValidate>
      <ClientFields kind={kind} withEmail={kind === "organization"} register={register} errorOf={errorOf} />
      <FormError message={rootError} />
      <Button variant="primary" pending={isSubmitting} className="self-start">
        {c("save")}
      </Button>
    </form>
  );
}
