"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import type { ChangeAccountInput } from "@/lib/accounts/model/change-account";
import { parsePercent, percentText } from "@/lib/catalogue/model/vat-percent";
import type { Action } from "@/lib/core/result";

type Values = Omit<ChangeAccountInput, "defaultVatBps"> & { defaultVatBps: string };
type Props = {
  settings: ChangeAccountInput;
  timeZones: readonly string[];
  mayChange: boolean;
  action: Action<ChangeAccountInput, void>;
};

const languages = [
  { value: "en", label: "English" },
  { value: "ru", label: "Русский" },
  { value: "pl", label: "Polski" },
] as const;

/** Name, zone, language, VAT and sender of the company. */
export function CompanyForm({ settings, timeZones, mayChange, action }: Props) {
  const t = useTranslations("settings.company");
  const c = useTranslations("common");
  const toast = useToast();
  const { register, reset, submit, errorOf, rootError, isSubmitting } = useActionForm<Values, void>(
    { ...settings, defaultVatBps: percentText(settings.defaultVatBps) },
    (values) => action({ ...values, defaultVatBps: parsePercent(values.defaultVatBps) ?? Number.NaN }),
    (_, saved) => {
      reset(saved);
      toast({ title: c("saved"), tone: "success" });
    },
  );
  return (
    <form onSubmit={submit} className="max-w-2xl" noValidate>
      <fieldset disabled={!mayChange} className="flex flex-col gap-4">
        <Input label={t("name")} autoComplete="off" error={errorOf("name")} {...register("name")} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label={t("timeZone")}
            hint={t("timeZoneHint")}
            options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
            error={errorOf("timeZone")}
            {...register("timeZone")}
          />
          <Select
            label={t("locale")}
            hint={t("localeHint")}
            options={languages}
            error={errorOf("locale")}
            {...register("locale")}
          />
          <Input
            label={t("vat")}
            inputMode="decimal"
            trailing={<span className="pr-2">%</span>}
            className="text-end"
            error={errorOf("defaultVatBps")}
            {...register("defaultVatBps")}
          />
        </div>
        <Checkbox label={t("vatIncluded")} hint={t("vatHint")} {...register("vatIncluded")} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Input label={t("mailName")} autoComplete="off" error={errorOf("mailName")} {...register("mailName")} />
          <Input
            label={t("mailReplyTo")}
            type="email"
            optionalText={c("optional")}
            autoComplete="off"
            error={errorOf("mailReplyTo")}
            {...register("mailReplyTo")}
          />
        </div>
        <FormError message={rootError} />
        {mayChange && (
          <Button variant="primary" pending={isSubmitting} className="self-start">
            {c("save")}
          </Button>
        )}
      </fieldset>
    </form>
  );
}
