"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { useActionForm } from "@/components/ui/use-action-form";
import type { Action } from "@/lib/core/result";

type Values = { email: string };

/** Asks where to send the link. The answer is the same for every address. */
export function ResetForm({ action }: { action: Action<Values, void> }) {
  const t = useTranslations("access");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { register, submit, errorOf, rootError, isSubmitting } = useActionForm<Values, void>(
    { email: "" },
    action,
    (_, values) => setSentTo(values.email),
  );
  if (sentTo !== null) {
    return (
      <div className="flex flex-col gap-4" role="status">
        <Callout tone="success" title={t("reset.sent")}>
          {t("reset.sentText", { email: sentTo.trim() })}
        </Callout>
        <Link prefetch={false} href="/login" className="link text-sm">
          {t("toSignIn")}
        </Link>
      </div>
    );
  }
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
      <FormError message={rootError} />
      <Button variant="primary" pending={isSubmitting}>
        {t("reset.send")}
      </Button>
      <Link prefetch={false} href="/login" className="link self-start text-sm">
        {t("toSignIn")}
      </Link>
    </form>
  );
}
