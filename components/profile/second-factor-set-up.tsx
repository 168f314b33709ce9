"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type CheckPassword, useTrustedAction } from "@/components/people/use-trusted-action";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { useActionForm } from "@/components/ui/use-action-form";
import type { Action } from "@/lib/core/result";
import type { RecoveryCodes, SecondFactorOffer, TurnOnSecondFactorInput } from "@/lib/people/model/second-factor";
import type { Nothing } from "@/lib/people/model/sessions";
import { RecoveryCodeList } from "./recovery-code-list";

export type SetUpActions = {
  offer: Action<Nothing, SecondFactorOffer>;
  turnOn: Action<TurnOnSecondFactorInput, RecoveryCodes>;
  check: CheckPassword;
};

/** From nothing to a second factor: picture, code, recovery codes. `onDone` when the codes are kept. */
export function SecondFactorSetUp({ actions, onDone }: { actions: SetUpActions; onDone: () => void }) {
  const t = useTranslations("profile.factor");
  const { run, dialog } = useTrustedAction(actions.offer, actions.check);
  const [offer, setOffer] = useState<SecondFactorOffer | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [error, setError] = useState<string | undefined>(undefined);
  const [isPending, setPending] = useState(false);

  const begin = async () => {
    setPending(true);
    const result = await run({});
    setPending(false);
    setError(result.ok ? undefined : result.error.message);
    if (result.ok) setOffer(result.value);
  };

  if (codes) return <RecoveryCodeList codes={codes} onKept={onDone} />;
  if (offer) return <TurnOnForm offer={offer} actions={actions} onCodes={setCodes} />;
  return (
    <div className="flex flex-col items-start gap-3">
      <FormError message={error} />
      <Button type="button" variant="primary" pending={isPending} onClick={begin}>
        {t("setUp")}
      </Button>
      {dialog}
    </div>
  );
}

type TurnOnProps = { offer: SecondFactorOffer; actions: SetUpActions; onCodes: (codes: readonly string[]) => void };

function TurnOnForm({ offer, actions, onCodes }: TurnOnProps) {
  const t = useTranslations("profile.factor");
  const { run, dialog } = useTrustedAction(actions.turnOn, actions.check);
  const { register, submit, errorOf, rootError, isSubmitting } = useActionForm<TurnOnSecondFactorInput, RecoveryCodes>(
    { code: "" },
    run,
    ({ codes }) => onCodes(codes),
  );
  return (
    <>
      <form onSubmit={submit} className="flex max-w-md flex-col gap-4" noValidate>
        <p>{t("scan")}</p>
        {/* biome-ignore lint/performance/noImgElement: made for this page alone, there is nothing to optimise or to cache */}
        <img
          src={offer.picture}
          alt={t("picture")}
          width={180}
          height={180}
          className="rounded-md border border-line"
        />
        <div className="min-w-0">
          <p className="font-medium text-sm text-soft">{t("key")}</p>
          <p className="flex items-center gap-1">
            <code className="min-w-0 break-all font-mono">{offer.secret.replace(/.{4}(?=.)/g, "$& ")}</code>
            <CopyButton text={offer.secret} label={t("copyKey")} />
          </p>
        </div>
        <Input
          label={t("code")}
          hint={t("codeHint")}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          error={errorOf("code")}
          {...register("code")}
        />
        <FormError message={rootError} />
        <Button variant="primary" pending={isSubmitting} className="self-start">
          {t("turnOn")}
        </Button>
      </form>
      {dialog}
    </>
  );
}
