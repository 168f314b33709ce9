import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { keyScopes } from "@/lib/accounts/model/api-keys";
import { FunctionChoice } from "./function-choice";

type Props = {
  name: ComponentProps<typeof Input>;
  scope: Omit<ComponentProps<typeof RadioGroup>, "label" | "options">;
  functions: ComponentProps<typeof FunctionChoice>;
  /** What stands beside the name. */
  beside?: ReactNode;
};

/** What can be said of a key, new or not: what it is called, how far it reaches, what it may do. */
export function KeyFields({ name, scope, functions, beside }: Props) {
  const t = useTranslations("settings.keys");
  return (
    <>
      <div className="grid max-w-2xl gap-4 sm:grid-cols-2">
        <Input label={t("name")} autoComplete="off" {...name} />
        {beside}
      </div>
      <RadioGroup
        label={t("scope")}
        shape="list"
        options={keyScopes.map((value) => ({
          value,
          label: t(`scopes.${value}.name`),
          hint: t(`scopes.${value}.hint`),
        }))}
        className="max-w-2xl"
        {...scope}
      />
      <FunctionChoice {...functions} />
    </>
  );
}
