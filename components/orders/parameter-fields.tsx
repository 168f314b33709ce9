"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";

type Props = {
  externalId: string;
  activateOnRecipient: boolean;
  /** Activation is for a person only (R-AGG-21). */
  isOrganization: boolean;
  errors: Readonly<Record<string, string>>;
  onExternalId: (externalId: string) => void;
  onExternalIdLeft?: () => void;
  onActivate: (isOn: boolean) => void;
};

/** The external ID and whether the licence is activated on the recipient at once. */
export function ParameterFields(props: Props) {
  const { externalId, activateOnRecipient, isOrganization, errors } = props;
  const t = useTranslations("orders.parameters");
  const common = useTranslations("common");
  return (
    <div className="flex flex-col gap-4">
      <Input
        label={t("externalId")}
        optionalText={common("optional")}
        hint={t("externalIdHint")}
        value={externalId}
        maxLength={100}
        autoComplete="off"
        error={errors.externalId}
        onChange={(event) => props.onExternalId(event.target.value)}
        onBlur={props.onExternalIdLeft}
        onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
      />
      <Checkbox
        label={t("activate")}
        hint={isOrganization ? t("activateNotForOrganization") : t("activateHint")}
        checked={activateOnRecipient && !isOrganization}
        disabled={isOrganization}
        error={errors.activateOnRecipient}
        onChange={(event) => props.onActivate(event.target.checked)}
      />
    </div>
  );
}
