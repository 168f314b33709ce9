"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { PasswordInput } from "@/components/ui/password-input";
import { useActionForm } from "@/components/ui/use-action-form";
import type { Action, ActionResult } from "@/lib/core/result";

export type CheckPassword = Action<{ password: string }, void>;

/** Refusal of a change that wants the password typed lately. */
const AGAIN = "password.again";

/**
 * For changes of rights, members and keys: when the server asks for the password again, a dialog does, and the change is
 * then sent once more. Put `dialog` beside the form, not into it.
 */
export function useTrustedAction<Input, Output>(action: Action<Input, Output>, check: CheckPassword) {
  const [isOpen, setOpen] = useState(false);
  const answer = useRef<(isRight: boolean) => void>(() => undefined);
  const close = (isRight: boolean) => {
    setOpen(false);
    answer.current(isRight);
  };
  const run = async (input: Input): Promise<ActionResult<Output>> => {
    const result = await action(input);
    if (result.ok || result.error.code !== AGAIN) return result;
    setOpen(true);
    const isRight = await new Promise<boolean>((resolve) => {
      answer.current = resolve;
    });
    return isRight ? action(input) : result;
  };
  const dialog: ReactNode = isOpen && <PasswordDialog check={check} onAnswer={close} />;
  return { run, dialog };
}

function PasswordDialog({ check, onAnswer }: { check: CheckPassword; onAnswer: (isRight: boolean) => void }) {
  const t = useTranslations("trust");
  const { register, submit, errorOf, rootError, isSubmitting } = useActionForm<{ password: string }, void>(
    { password: "" },
    check,
    () => onAnswer(true),
  );
  return (
    <Dialog
      open
      width="narrow"
      onOpenChange={(open) => !open && onAnswer(false)}
      title={t("title")}
      description={t("text")}
    >
      <form
        className="flex flex-col gap-4"
        noValidate
        onSubmit={(event) => {
          // The dialog may stand inside another form of the tree, which must not be sent by it.
          event.stopPropagation();
          return submit(event);
        }}
      >
        <PasswordInput
          label={t("password")}
          autoComplete="current-password"
          autoFocus
          error={errorOf("password")}
          {...register("password")}
        />
        <FormError message={rootError} />
        <Button variant="primary" pending={isSubmitting} className="self-end">
          {t("go")}
        </Button>
      </form>
    </Dialog>
  );
}
