"use client";

import { useTranslations } from "next-intl";
import type { UseFormRegister } from "react-hook-form";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { ClientValues } from "./client-values";

type Props = {
  kind: "person" | "organization";
  /** A person's address is his identity: it is typed once. */
  withEmail: boolean;
  register: UseFormRegister<ClientValues>;
  errorOf: (name: keyof ClientValues) => string | undefined;
};

const languages = [
  { value: "en", label: "English" },
  { value: "ru", label: "Русский" },
  { value: "pl", label: "Polski" },
] as const;

/** The data of a person or of an organisation. */
export function ClientFields({ kind, withEmail, register, errorOf }: Props) {
  const t = useTranslations("clients");
  const field = (name: keyof ClientValues) => ({
    label: t(`fields.${name}`),
    error: errorOf(name),
    autoComplete: "off",
    ...register(name),
  });
  return (
    <>
      {kind === "person" ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <Input {...field("firstName")} />
          <Input {...field("lastName")} />
        </div>
      ) : (
        <Input {...field("name")} />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {withEmail && <Input type="email" {...field("email")} />}
        <Input type="tel" {...field("phone")} />
        <Select
          label={t("fields.locale")}
          hint={t("localeHint")}
          options={languages}
          error={errorOf("locale")}
          {...register("locale")}
        />
      </div>
      {kind === "organization" && <LegalFields field={field} />}
      <Textarea rows={3} hint={t("notesHint")} {...field("notes")} />
    </>
  );
}

type FieldOf = (name: keyof ClientValues) => { label: string; error: string | undefined; autoComplete: string };

function LegalFields({ field }: { field: FieldOf }) {
  return (
    <>
      <Input {...field("legalName")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Input {...field("taxNumber")} />
        <Input {...field("registrationNumber")} />
      </div>
      <Textarea rows={2} {...field("address")} />
    </>
  );
}
