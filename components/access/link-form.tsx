"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { PasswordInput } from "@/components/ui/password-input";
import { useActionForm } from "@/components/ui/use-action-form";
import type { Action } from "@/lib/core/result";

type Values = { token: string; password: string };
type Props = {
  token: string;
  email: string;
  /** `new` chooses a password, `current` proves one that exists. */
  asks: "new" | "current";
  lengthMin: number;
  submitLabel: string;
  action: Action<Values, null>;
};

/** The form behind a link of a mail. The address stands in it, so that a password manager keeps both together. */
export function LinkForm({ token, email, asks, lengthMin, submitLabel, action }: Props) {
  const t = useTranslations("access");
  const { register, submit, errorOf, rootError, isSubmitting } = useActionForm<Values, null>(
    { token, password: "" },
    action,
  );
  return (
    <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
      <div className="flex min-w-0 flex-col gap-1">
        <span className="font-medium text-sm text-soft">{t("email")}</span>
        <span className="truncate">{email}</span>
        <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      </div>
      <PasswordInput
        label={t(asks === "new" ? "newPassword" : "password")}
        hint={asks === "new" ? t("passwordHint", { minimum: lengthMin }) : undefined}
        autoComplete={asks === "new" ? "new-password" : "current-password"}
        autoFocus
        error={errorOf("password")}
        {...register("password")}
      />
      <FormError message={rootError ?? errorOf("token")} />
      <Button variant="primary" pending={isSubmitting}>
        {submitLabel}
      </Button>
    </form>
  );
}
