"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { PasswordInput } from "@/components/ui/password-input";
import { useToast } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import type { Action } from "@/lib/core/result";
import type { ChangeMyPasswordInput } from "@/lib/people/model/set-password";

type Props = { email: string; lengthMin: number; action: Action<ChangeMyPasswordInput, void> };

/** A new password in place of the old one. */
export function PasswordForm({ email, lengthMin, action }: Props) {
  const t = useTranslations("profile");
  const toast = useToast();
  const { register, reset, submit, errorOf, rootError, isSubmitting } = useActionForm<ChangeMyPasswordInput, void>(
    { current: "", password: "" },
    action,
    () => {
      reset();
      toast({ title: t("passwordSaved"), tone: "success" });
    },
  );
  return (
    <form onSubmit={submit} className="flex max-w-md flex-col gap-4" noValidate>
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <PasswordInput
        label={t("current")}
        autoComplete="current-password"
        error={errorOf("current")}
        {...register("current")}
      />
      <PasswordInput
        label={t("newPassword")}
        hint={t("passwordHint", { minimum: lengthMin })}
        autoComplete="new-password"
        error={errorOf("password")}
        {...register("password")}
      />
      <FormError message={rootError} />
      <Button variant="primary" pending={isSubmitting} className="self-start">
        {t("changePassword")}
      </Button>
    </form>
  );
}
