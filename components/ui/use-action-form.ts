"use client";

import { useTranslations } from "next-intl";
import { type DefaultValues, type FieldValues, type Path, useForm } from "react-hook-form";
import type { ActionResult } from "@/lib/core/result";

/**
 * A form whose rules are the server's: what it refuses stands at the field of that name or above the button, in the
 * reader's language, and what was typed stays.
 */
export function useActionForm<Values extends FieldValues, Output>(
  defaultValues: DefaultValues<Values>,
  action: (values: Values) => Promise<ActionResult<Output>>,
  onDone: (value: Output, values: Values) => void = () => undefined,
) {
  const t = useTranslations("errors");
  const form = useForm<Values>({ defaultValues });
  const { errors, isSubmitting, isDirty } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    const result = await action(values).catch(() => null);
    if (result?.ok) return onDone(result.value, values);
    if (!result) return form.setError("root", { message: t("failed.text") });
    const { fields, message } = result.error;
    const shown = Object.entries(fields).filter(([path]) => path in values);
    for (const [path, text] of shown) form.setError(path as Path<Values>, { message: text }, { shouldFocus: true }); // A key of the values.
    // What is refused beside the fields of this form has no place of its own: it is said above the button.
    const elsewhere = Object.entries(fields).flatMap(([path, text]) => (path in values ? [] : [text]));
    if (elsewhere.length > 0) form.setError("root", { message: [...new Set(elsewhere)].join(" ") });
    else if (shown.length === 0) form.setError("root", { message });
  });
  const errorOf = (name: Path<Values>): string | undefined => {
    const message = errors[name]?.message;
    return typeof message === "string" ? message : undefined;
  };
  return { ...form, submit, errorOf, rootError: errors.root?.message, isSubmitting, isDirty };
}
