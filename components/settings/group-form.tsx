"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { useActionForm } from "@/components/ui/use-action-form";
import type { CreateGroupInput, RenameGroupInput } from "@/lib/clients/model/client-input";
import { newId } from "@/lib/core/id";
import type { Action } from "@/lib/core/result";

/** A new group. The form carries the id it will create. */
export function NewGroupForm({
  id: firstId,
  action,
}: {
  id: string;
  action: Action<CreateGroupInput, { id: string }>;
}) {
  const t = useTranslations("settings.groups");
  const [id, setId] = useState(firstId);
  const { register, reset, submit, errorOf, rootError, isSubmitting } = useActionForm<{ name: string }, { id: string }>(
    { name: "" },
    ({ name }) => action({ id, name }),
    () => {
      reset();
      setId(newId());
    },
  );
  return (
    <form onSubmit={submit} className="flex max-w-xl flex-wrap items-start gap-2" noValidate>
      <Input
        aria-label={t("name")}
        placeholder={t("name")}
        autoComplete="off"
        error={errorOf("name")}
        fieldClassName="flex-1 basis-48"
        {...register("name")}
      />
      <Button variant="primary" pending={isSubmitting}>
        {t("add")}
      </Button>
      <FormError message={rootError} />
    </form>
  );
}

type RowProps = { group: { id: string; name: string }; action: Action<RenameGroupInput, void> };

/** The name of a group, changed in place. */
export function GroupNameForm({ group, action }: RowProps) {
  const t = useTranslations("settings.groups");
  const c = useTranslations("common");
  const { register, reset, submit, errorOf, rootError, isSubmitting, isDirty } = useActionForm<{ name: string }, void>(
    { name: group.name },
    ({ name }) => action({ groupId: group.id, name, seenName: group.name }),
    (_, saved) => reset(saved),
  );
  return (
    <form onSubmit={submit} className="flex min-w-0 flex-1 flex-wrap items-start gap-2" noValidate>
      <Input
        aria-label={`${t("name")}: ${group.name}`}
        autoComplete="off"
        error={errorOf("name")}
        fieldClassName="flex-1 basis-40"
        {...register("name")}
      />
      {isDirty && <Button pending={isSubmitting}>{c("save")}</Button>}
      <FormError message={rootError} />
    </form>
  );
}
