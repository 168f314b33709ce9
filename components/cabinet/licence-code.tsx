"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { FormError } from "@/components/ui/form-error";
import { IconButton } from "@/components/ui/icon-button";
import type { LicenceActions } from "./licence-actions";

type Props = { accountId: string; licenceId: string; action: LicenceActions["reveal"] };

/** The code of a licence, hidden until it is asked for: each look is written down (promise L3). */
export function LicenceCode({ accountId, licenceId, action }: Props) {
  const t = useTranslations("cabinet.licences");
  const [code, setCode] = useState<string>();
  const [error, setError] = useState<string>();
  const [isPending, startTransition] = useTransition();
  const show = () =>
    startTransition(async () => {
      const result = await action(accountId, { licenceId });
      setCode(result.ok ? result.value.code : undefined);
      setError(result.ok ? undefined : result.error.message);
    });
  if (code === undefined)
    return (
      <div className="flex flex-col items-start gap-2">
        <Button type="button" pending={isPending} icon={<Eye aria-hidden className="size-4" />} onClick={show}>
          {t("showCode")}
        </Button>
        {error && <FormError message={error} />}
      </div>
    );
  return (
    <div role="status" className="flex items-center gap-1 rounded-md bg-sunken py-1.5 pr-1.5 pl-3">
      <span className="sr-only">{t("code")}: </span>
      <code className="min-w-0 flex-1 select-all break-all font-mono text-lg">{code}</code>
      <CopyButton text={code} label={t("copyCode")} />
      <IconButton
        size="small"
        label={t("hideCode")}
        icon={<EyeOff aria-hidden className="size-3.5" />}
        onClick={() => setCode(undefined)}
      />
    </div>
  );
}
