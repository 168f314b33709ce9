"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useActionForm } from "@/components/ui/use-action-form";
import type { Action } from "@/lib/core/result";
import type { ChangeEmailInput } from "@/lib/people/model/change-email";

/** One button: opening the link must change nothing by itself, because programs open links too. */
export function ChangeEmailForm({ token, action }: { token: string; action: Action<ChangeEmailInput, void> }) {
  const t = useTranslations("access.changeEmail");
  const { submit, rootError, errorOf, isSubmitting } = useActionForm<ChangeEmailInput, void>({ token }, action);
  return (
    <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
      <FormError message={rootError ?? errorOf("token")} />
      <Button variant="primary" pending={isSubmitting}>
        {t("submit")}
      </Button>
    </form>
  );
}
