"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import { type Role, roles } from "@/lib/core/functions";
import type { Action } from "@/lib/core/result";
import type { ChangeEmployeeInput } from "@/lib/people/model/staff";
import { type CheckPassword, useTrustedAction } from "./use-trusted-action";

type Props = { employee: ChangeEmployeeInput; action: Action<ChangeEmployeeInput, void>; check: CheckPassword };

/** Name, role and whether he belongs to the staff. */
export function EmployeeForm({ employee, action, check }: Props) {
  const t = useTranslations("people");
  const c = useTranslations("common");
  const toast = useToast();
  const { run, dialog } = useTrustedAction(action, check);
  const { register, reset, submit, errorOf, rootError, isSubmitting } = useActionForm<ChangeEmployeeInput, void>(
    employee,
    run,
    (_, saved) => {
      reset(saved);
      toast({ title: c("saved"), tone: "success" });
    },
    (name, value) => (name === "role" ? t(`roles.${value as Role}`) : undefined), // The field holds roles only.
  );
  return (
    <>
      <form onSubmit={submit} className="flex max-w-xl flex-col gap-4" noValidate>
        <div className="grid gap-4 sm:grid-cols-2">
          <Input label={t("firstName")} autoComplete="off" error={errorOf("firstName")} {...register("firstName")} />
          <Input label={t("lastName")} autoComplete="off" error={errorOf("lastName")} {...register("lastName")} />
        </div>
        <Select
          label={t("role")}
          hint={t("roleChange")}
          options={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
          error={errorOf("role")}
          {...register("role")}
        />
        <Checkbox label={t("enabled")} hint={t("enabledHint")} {...register("isEnabled")} />
        <FormError message={rootError} />
        <Button variant="primary" pending={isSubmitting} className="self-start">
          {c("save")}
        </Button>
      </form>
      {dialog}
    </>
  );
}
