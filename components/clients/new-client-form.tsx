"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { RadioGroup } from "@/components/ui/radio-group";
import { useActionForm } from "@/components/ui/use-action-form";
import type { RegisterClientInput } from "@/lib/clients/model/client-input";
import type { Action } from "@/lib/core/result";
import { ClientFields } from "./client-fields";
import { type ClientValues, emptyClient, registerInput } from "./client-values";

type Props = { id: string; locale: ClientValues["locale"]; action: Action<RegisterClientInput, null> };

/** A new client. The form carries the id it will create, so sending it twice makes one; the server leads to the card. */
export function NewClientForm({ id, locale, action }: Props) {
  const t = useTranslations("clients");
  const [kind, setKind] = useState<"person" | "organization">("person");
  const { register, submit, errorOf, rootError, isSubmitting } = useActionForm<ClientValues, null>(
    { ...emptyClient, locale },
    (values) => action(registerInput(id, kind, values)),
  );
  return (
    <form onSubmit={submit} className="flex max-w-2xl flex-col gap-4" noValidate>
      <RadioGroup
        name="kind"
        label={t("kind")}
        options={[
          { value: "person", label: t("kinds.person") },
          { value: "organization", label: t("kinds.organization") },
        ]}
        value={kind}
        onChange={(event) => setKind(event.target.value === "person" ? "person" : "organization")}
      />
      <ClientFields kind={kind} withEmail register={register} errorOf={errorOf} />
      <FormError message={rootError} />
      <Button variant="primary" pending={isSubmitting} className="self-start">
        {t("register")}
      </Button>
    </form>
  );
}
