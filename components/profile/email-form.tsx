"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type CheckPassword, useTrustedAction } from "@/components/people/use-trusted-action";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { useActionForm } from "@/components/ui/use-action-form";
import type { Action } from "@/lib/core/result";
import type { RequestEmailChangeInput } from "@/lib/people/model/change-email";

type Props = { action: Action<RequestEmailChangeInput, void>; check: CheckPassword };

/** Another address to sign in with. The answer is the same whether or not somebody has it already. */
export function EmailForm({ action, check }: Props) {
  const t = useTranslations("profile.emailForm");
  const { run, dialog } = useTrustedAction(action, check);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { register, reset, submit, errorOf, rootError, isSubmitting } = useActionForm<RequestEmailChangeInput, void>(
    { email: "" },
    run,
    (_, { email }) => {
      setSentTo(email.trim());
      reset();
    },
  );
  return (
    <>
      <form onSubmit={submit} className="flex max-w-sm flex-col gap-3" noValidate>
        <Input
          label={t("label")}
          hint={t("text")}
          type="email"
          inputMode="email"
          autoComplete="off"
          error={errorOf("email")}
          {...register("email")}
        />
        <FormError message={rootError} />
        <Button pending={isSubmitting} className="self-start">
          {t("save")}
        </Button>
        {sentTo !== null && (
          <div role="status">
            <Callout tone="success" title={t("sent")}>
              {t("sentText", { email: sentTo })}
            </Callout>
          </div>
        )}
      </form>
      {dialog}
    </>
  );
}
