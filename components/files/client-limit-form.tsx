"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import type { Action } from "@/lib/core/result";
import type { ChangeClientFilesLimitInput } from "@/lib/files/model/list-storage";

type Props = { gigabytes: number; version: number; action: Action<ChangeClientFilesLimitInput, void> };

/** How much the files of one client may take. */
export function ClientLimitForm({ gigabytes, version, action }: Props) {
  const t = useTranslations("files.storage");
  const toast = useToast();
  const [text, setText] = useState(String(gigabytes));
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<string>();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    // What is no whole number is for the schema to refuse.
    const result = await action({ version, gigabytes: /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN });
    setPending(false);
    setError(result.ok ? undefined : (result.error.fields.gigabytes ?? result.error.message));
    if (result.ok) toast({ title: t("limitSaved"), tone: "success" });
  };
  return (
    <form onSubmit={save} noValidate className="flex flex-wrap items-end gap-3">
      <Input
        label={t("limitField")}
        inputMode="numeric"
        value={text}
        onChange={(event) => setText(event.target.value)}
        fieldClassName="w-48"
      />
      <Button pending={isPending}>{t("limitSave")}</Button>
      <div className="basis-full empty:hidden">
        <FormError message={error} />
      </div>
    </form>
  );
}
