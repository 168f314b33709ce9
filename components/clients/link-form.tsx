"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import type { LinkOrganizationInput } from "@/lib/clients/model/client-input";
import type { Action } from "@/lib/core/result";

type Props = { clientId: string; version: number; isLinked: boolean; action: Action<LinkOrganizationInput, void> };

/** Says which company of Kontor an organisation is; its staff then see our orders to it under Incoming. */
export function LinkAccountForm({ clientId, version, isLinked, action }: Props) {
  const t = useTranslations("clients.link");
  const c = useTranslations("common");
  const toast = useToast();
  const { register, reset, submit, errorOf, rootError, isSubmitting } = useActionForm<{ slug: string }, void>(
    { slug: "" },
    ({ slug }) => action({ clientId, version, slug: isLinked ? "" : slug.trim() }),
    () => {
      reset({ slug: "" });
      toast({ title: c("saved"), tone: "success" });
    },
  );
  return (
    <form onSubmit={submit} className="flex flex-col gap-3" noValidate>
      <p className="text-soft">{t(isLinked ? "linked" : "text")}</p>
      {!isLinked && <Input label={t("slug")} autoComplete="off" error={errorOf("slug")} {...register("slug")} />}
      <FormError message={rootError} />
      <Button pending={isSubmitting} className="self-start">
        {t(isLinked ? "unlink" : "link")}
      </Button>
    </form>
  );
}
