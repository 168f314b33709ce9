"use client";

import { useTranslations } from "next-intl";
import type { ChangeEvent, FocusEvent } from "react";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { RecipientDraft } from "./recipient-draft";

type Person = RecipientDraft["person"];

type Props = {
  person: Person;
  errors: Readonly<Record<string, string>>;
  onChange: (person: Person) => void;
  onLeft?: (() => void) | undefined;
};

const languages = [
  { value: "en", label: "English" },
  { value: "ru", label: "Русский" },
  { value: "pl", label: "Polski" },
] as const;

/** A person not known yet: the e-mail is needed, the names are not, mails come in the chosen language (R-AGG-12 to 14). */
export function NewPersonFields({ person, errors, onChange, onLeft }: Props) {
  const t = useTranslations("orders.recipient");
  const common = useTranslations("common");
  const field = (name: "email" | "firstName" | "lastName" | "phone") => ({
    value: person[name],
    error: errors[`recipient.${name}`],
    onChange: (event: ChangeEvent<HTMLInputElement>) => onChange({ ...person, [name]: event.target.value }),
  });
  const leave = (event: FocusEvent<HTMLFieldSetElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) onLeft?.();
  };
  return (
    <fieldset onBlur={leave} className="grid gap-3 sm:grid-cols-2">
      <legend className="sr-only">{t("new")}</legend>
      <Input
        {...field("email")}
        type="email"
        label={t("email")}
        hint={t("emailHint")}
        autoComplete="off"
        required
        fieldClassName="sm:col-span-2"
      />
      <Input {...field("firstName")} label={t("firstName")} optionalText={common("optional")} autoComplete="off" />
      <Input {...field("lastName")} label={t("lastName")} optionalText={common("optional")} autoComplete="off" />
      <Input {...field("phone")} type="tel" label={t("phone")} optionalText={common("optional")} autoComplete="off" />
      <Select
        label={t("locale")}
        hint={t("localeHint")}
        options={languages}
        value={person.locale}
        onChange={(event) => {
          const locale = languages.find((language) => language.value === event.target.value)?.value;
          if (locale) onChange({ ...person, locale });
        }}
      />
      <div className="empty:hidden sm:col-span-2">{errors.recipient && <FormError message={errors.recipient} />}</div>
    </fieldset>
  );
}
