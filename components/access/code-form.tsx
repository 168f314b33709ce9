"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { useActionForm } from "@/components/ui/use-action-form";
import type { Action } from "@/lib/core/result";

type Values = { code: string; from: string };

/** The code of the second step. On success the server leads on, so nothing happens here. */
export function CodeForm({ from, action }: { from: string; action: Action<Values, null> }) {
  const t = useTranslations("access.code");
  const { register, submit, errorOf, rootError, isSubmitting } = useActionForm<Values, null>(
    { code: "", from },
    action,
  );
  return (
    <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
      <Input
        label={t("label")}
        hint={t("hint")}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        error={errorOf("code")}
        {...register("code")}
      />
      <FormError message={rootError} />
      <Button variant="primary" pending={isSubmitting}>
        {t("submit")}
      </Button>
      <Link prefetch={false} href="/login" className="link self-start text-sm">
        {t("again")}
      </Link>
    </form>
  );
}
