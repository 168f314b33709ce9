"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { useActionForm } from "@/components/ui/use-action-form";
import { roles } from "@/lib/core/functions";
import type { Action } from "@/lib/core/result";
import type { InviteEmployeeInput } from "@/lib/people/model/staff";
import { type CheckPassword, useTrustedAction } from "./use-trusted-action";

type Props = { action: Action<InviteEmployeeInput, null>; check: CheckPassword };

/** Whom to invite and as what. The server leads to the new employee's card. */
export function InviteForm({ action, check }: Props) {
  const t = useTranslations("people");
  const { run, dialog } = useTrustedAction(action, check);
  const { register, submit, errorOf, rootError, isSubmitting } = useActionForm<InviteEmployeeInput, null>(
    { email: "", firstName: "", lastName: "", role: "operator" },
    run,
  );
  return (
    <>
      <form onSubmit={submit} className="flex max-w-xl flex-col gap-4" noValidate>
        <Input
          label={t("email")}
          type="email"
          autoComplete="off"
          autoFocus
          error={errorOf("email")}
          {...register("email")}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Input label={t("firstName")} autoComplete="off" error={errorOf("firstName")} {...register("firstName")} />
          <Input label={t("lastName")} autoComplete="off" error={errorOf("lastName")} {...register("lastName")} />
        </div>
        <RadioGroup
          label={t("role")}
          shape="list"
          options={roles.map((role) => ({ value: role, label: t(`roles.${role}`), hint: t(`roleHints.${role}`) }))}
          error={errorOf("role")}
          {...register("role")}
        />
        <FormError message={rootError} />
        <Button variant="primary" pending={isSubmitting} className="self-start">
          {t("sendInvitation")}
        </Button>
      </form>
      {dialog}
    </>
  );
}
