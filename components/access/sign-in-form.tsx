"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { useActionForm } from "@/components/ui/use-action-form";
import type { Action } from "@/lib/core/result";

export type SignInValues = { email: string; password: string; from: string };

/** Address and password. On success the server leads on, so nothing happens here. */
export function SignInForm({ from, action }: { from: string; action: Action<SignInValues, null> }) {
  const t = useTranslations("access");
  const { register, submit, errorOf, rootError, isSubmitting } = useActionForm<SignInValues, null>(
    { email: "", password: "", from },
    action,
  );
  return (
    <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
      <Input
        label={t("email")}
        type="email"
        autoComplete="username"
        inputMode="email"
        autoFocus
        error={errorOf("email")}
        {...register("email")}
      />
      <PasswordInput
        label={t("password")}
        autoComplete="current-password"
        error={errorOf("password")}
        {...register("password")}
      />
      <FormError message={rootError} />
      <Button variant="primary" pending={isSubmitting}>
        {t("signIn")}
      </Button>
      <Link prefetch={false} href="/reset" className="link self-start text-sm">
        {t("forgotten")}
      </Link>
    </form>
  );
}
