"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { LinkButton } from "@/components/ui/link-button";
import { Switch } from "@/components/ui/switch";
import { useToast } from "@/components/ui/toast";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import { type FunctionSection, functionSections, type StaffFunction } from "@/lib/core/functions";
import type { Action } from "@/lib/core/result";
import type { SetEmployeeFunctionsInput } from "@/lib/people/model/staff";
import { type CheckPassword, useTrustedAction } from "./use-trusted-action";

type Props = {
  employeeId: string;
  version: number;
  section: FunctionSection;
  on: readonly StaffFunction[];
  /** What the reader lacks himself, so cannot give. */
  lacking: readonly StaffFunction[];
  mayChange: boolean;
  backHref: string;
  action: Action<SetEmployeeFunctionsInput, void>;
  check: CheckPassword;
};

/** On and Off for each function of a section. Nothing changes before Ok. */
export function FunctionsForm(props: Props) {
  const { employeeId, version, section, on, lacking, mayChange, backHref, action, check } = props;
  const t = useTranslations("functions");
  const c = useTranslations("common");
  const toast = useToast();
  const router = useRouter();
  const { run, dialog } = useTrustedAction(action, check);
  const [chosen, setChosen] = useState<Partial<Record<StaffFunction, boolean>>>({});
  const [error, setError] = useState<string | undefined>(undefined);
  const [isPending, setPending] = useState(false);
  const changed = Object.keys(chosen).length > 0;
  useLeaveWarning(changed ? c("unsaved") : null);

  const flip = (name: StaffFunction, isOn: boolean) =>
    setChosen(({ [name]: _, ...rest }) => (isOn === on.includes(name) ? rest : { ...rest, [name]: isOn }));

  const save = async () => {
    setPending(true);
    const result = await run({ employeeId, version, functions: chosen });
    setPending(false);
    setError(result.ok ? undefined : result.error.message);
    if (!result.ok) {
      if (result.error.code === "staff.stale") router.refresh();
      return;
    }
    setChosen({});
    toast({ title: c("saved"), tone: "success" });
  };

  return (
    <>
      <ul className="divide-y divide-line">
        {functionSections[section].map((name) => {
          const isOn = chosen[name] ?? on.includes(name);
          const isOutOfReach = lacking.includes(name) && !on.includes(name);
          return (
            <li key={name} className="px-4 py-1.5">
              <Switch
                label={t(`names.${name.replace(".", "_") as FunctionText}`)}
                hint={isOutOfReach ? t("lacking") : undefined}
                checked={isOn}
                disabled={!mayChange || isOutOfReach}
                onCheckedChange={(next) => flip(name, next)}
              />
            </li>
          );
        })}
      </ul>
      <div className="flex flex-col gap-3 border-line border-t p-4">
        <FormError message={error} />
        <div className="flex gap-2">
          {mayChange && (
            <Button type="button" variant="primary" pending={isPending} onClick={save}>
              {c("ok")}
            </Button>
          )}
          <LinkButton href={backHref}>{c(mayChange ? "cancel" : "back")}</LinkButton>
        </div>
      </div>
      {dialog}
    </>
  );
}

type Underscored<Name extends string> = Name extends `${infer A}.${infer B}` ? `${A}_${B}` : Name;
/** Keys of messages may hold no dot. */
export type FunctionText = Underscored<StaffFunction>;
