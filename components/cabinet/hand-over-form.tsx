"use client";

import { useLocale, useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import type { LicenceActions } from "./licence-actions";

/** Each language under its own name, because the reader looks for his own. */
const languages = [
  { value: "en", label: "English" },
  { value: "ru", label: "Русский" },
  { value: "pl", label: "Polski" },
] as const;
type Language = (typeof languages)[number]["value"];

type Props = { accountId: string; licenceId: string; action: LicenceActions["handOver"]; onDone: () => void };
type Fields = { email: string; locale: Language; confirmed: boolean };

/** To whom, in which language he is told, and the tick that it is meant. */
export function HandOverForm({ accountId, licenceId, action, onDone }: Props) {
  const t = useTranslations("cabinet.licences");
  const toast = useToast();
  const current = useLocale();
  const locale = languages.find(({ value }) => value === current)?.value ?? "en";
  const { register, handleSubmit, setError, formState } = useForm<Fields>({
    defaultValues: { email: "", locale, confirmed: false },
  });
  const { errors } = formState;

  const submit = handleSubmit(async ({ confirmed, ...input }) => {
    if (!confirmed) return setError("confirmed", { message: t("confirmMissing") }, { shouldFocus: true });
    const result = await action(accountId, { licenceId, ...input });
    if (result.ok) {
      toast({ title: t("handOverDone", { email: input.email }) });
      return onDone();
    }
    const { email } = result.error.fields;
    setError(email ? "email" : "root", { message: email ?? result.error.message }, { shouldFocus: true });
  });

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Input
        label={t("email")}
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        error={errors.email?.message}
        {...register("email")}
      />
      <Select label={t("language")} options={languages} {...register("locale")} />
      <Checkbox label={t("confirmHandOver")} error={errors.confirmed?.message} {...register("confirmed")} />
      <FormError message={errors.root?.message} />
      <Button variant="primary" size="large" pending={formState.isSubmitting}>
        {t("handOver")}
      </Button>
    </form>
  );
}
