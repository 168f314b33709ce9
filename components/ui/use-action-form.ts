"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type DefaultValues, type FieldValues, type Path, useForm } from "react-hook-form";
import type { ActionResult } from "@/lib/core/result";

/** Codes of refusals that mean: somebody else was quicker (promise O4). */
const STALE = /(^|[._])stale$/;

/** How a value reads, where its own letters are not what the field shows. */
type Say<Values> = (name: keyof Values & string, value: unknown) => string | undefined;

/**
 * A form whose rules are the server's: what it refuses stands at the field of that name or above the button, in the
 * reader's language, and what was typed stays. After a stale save the page is drawn anew: fields that were not touched
 * show the newer state, and those that were say what was saved meanwhile.
 */
export function useActionForm<Values extends FieldValues, Output>(
  values: Values,
  action: (values: Values) => Promise<ActionResult<Output>>,
  onDone: (value: Output, values: Values) => void = () => undefined,
  say: Say<Values> = () => undefined,
) {
  const t = useTranslations("errors");
  const router = useRouter();
  const form = useForm<Values>({
    // Every field of the values is one of the form's.
    defaultValues: values as unknown as DefaultValues<Values>,
    values,
    resetOptions: { keepDirtyValues: true, keepErrors: true },
  });
  const [refusedOn, setRefusedOn] = useState<Values | null>(null);
  const { errors, isSubmitting, isDirty, dirtyFields } = form.formState;
  const newerOf = useNewerText(say);
  const submit = form.handleSubmit(async (typed) => {
    const result = await action(typed).catch(() => null);
    if (result?.ok) {
      setRefusedOn(null);
      return onDone(result.value, typed);
    }
    if (!result) return form.setError("root", { message: t("failed.text") });
    const { code, fields, message } = result.error;
    const isStale = STALE.test(code);
    setRefusedOn(isStale ? values : null);
    if (isStale) router.refresh();
    const shown = Object.entries(fields).filter(([path]) => path in typed);
    for (const [path, text] of shown) form.setError(path as Path<Values>, { message: text }, { shouldFocus: true }); // A key of the values.
    // What is refused beside the fields of this form has no place of its own: it is said above the button.
    const elsewhere = Object.entries(fields).flatMap(([path, text]) => (path in typed ? [] : [text]));
    if (elsewhere.length > 0) form.setError("root", { message: [...new Set(elsewhere)].join(" ") });
    else if (shown.length === 0) form.setError("root", { message });
  });
  const errorOf = (name: Path<Values>): string | undefined => {
    const message = errors[name]?.message;
    if (typeof message === "string") return message;
    const isOverlooked = refusedOn !== null && refusedOn[name] !== values[name] && name in dirtyFields;
    return isOverlooked && form.getValues(name) !== values[name] ? newerOf(name, values[name]) : undefined;
  };
  const reset = (kept?: Values) => form.reset(kept, { keepDirtyValues: false, keepErrors: false });
  return { ...form, reset, submit, errorOf, rootError: errors.root?.message, isSubmitting, isDirty };
}

/** What somebody else saved in a field, in words. */
function useNewerText<Values>(say: Say<Values>) {
  const c = useTranslations("common");
  const words = (value: unknown) => {
    if (typeof value === "boolean") return c(value ? "yes" : "no");
    return value === "" || value === null || value === undefined ? c("empty") : String(value);
  };
  return (name: keyof Values & string, value: unknown) => c("newer", { value: say(name, value) ?? words(value) });
}
