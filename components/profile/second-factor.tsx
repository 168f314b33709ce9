"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTrustedAction } from "@/components/people/use-trusted-action";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { Fact, FactList } from "@/components/ui/fact-list";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useKeptPlace } from "@/components/ui/use-kept-place";
import type { Action } from "@/lib/core/result";
import type { RecoveryCodes, SecondFactorState, TurnOffSecondFactorInput } from "@/lib/people/model/second-factor";
import type { Nothing } from "@/lib/people/model/sessions";
import { RecoveryCodeList } from "./recovery-code-list";
import { SecondFactorSetUp, type SetUpActions } from "./second-factor-set-up";
import { TurnOffDialog } from "./turn-off-dialog";

export type SecondFactorActions = SetUpActions & {
  turnOff: Action<TurnOffSecondFactorInput, void>;
  renew: Action<Nothing, RecoveryCodes>;
};

type Props = { state: SecondFactorState; timeZone: string | undefined; actions: SecondFactorActions };

/** One's own second factor: setting it up, new recovery codes, switching it off. */
export function SecondFactor({ state, timeZone, actions }: Props) {
  const t = useTranslations("profile.factor");
  const toast = useToast();
  const router = useRouter();
  const done = (title: string) => {
    toast({ title, tone: "success" });
    router.refresh();
  };
  const place = useKeptPlace<HTMLDivElement>();
  if (!state.isOn) {
    return (
      <div {...place}>
        <SecondFactorSetUp actions={actions} onDone={() => done(t("isOn"))} />
      </div>
    );
  }
  return (
    <div {...place} className="flex flex-col gap-4">
      <FactList>
        <Fact label={t("since")}>
          <span className="flex flex-wrap items-center gap-2">
            {state.since && <DateTime at={state.since} timeZone={timeZone} shape="day" />}
            <Badge tone="success">{t("on")}</Badge>
          </span>
        </Fact>
        <Fact label={t("codesLeft")}>{state.codesLeft}</Fact>
      </FactList>
      <RenewCodes actions={actions} onKept={() => router.refresh()}>
        <TurnOffDialog action={actions.turnOff} onDone={() => done(t("isOff"))} />
      </RenewCodes>
    </div>
  );
}

type RenewProps = { actions: SecondFactorActions; onKept: () => void; children: React.ReactNode };

function RenewCodes({ actions, onKept, children }: RenewProps) {
  const t = useTranslations("profile.factor");
  const { run, dialog } = useTrustedAction(actions.renew, actions.check);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [error, setError] = useState<string | undefined>(undefined);
  const [isPending, setPending] = useState(false);
  const renew = async () => {
    setPending(true);
    const result = await run({});
    setPending(false);
    setError(result.ok ? undefined : result.error.message);
    if (result.ok) setCodes(result.value.codes);
  };
  const kept = () => {
    setCodes(null);
    onKept();
  };
  if (codes) return <RecoveryCodeList codes={codes} onKept={kept} />;
  return (
    <>
      <FormError message={error} />
      <div className="flex flex-wrap gap-2">
        <Button type="button" pending={isPending} onClick={renew}>
          {t("newCodes")}
        </Button>
        {children}
      </div>
      {dialog}
    </>
  );
}
