"use client";

import { useTranslations } from "next-intl";
import { AlertDialog } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "./button";
import { buttonLook } from "./button-look";
import { FormError } from "./form-error";
import { useReturnFocus } from "./use-return-focus";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What will happen, and whether it can be taken back. */
  text: ReactNode;
  /** The verb on the button, never «Ok». */
  confirmLabel: string;
  danger?: boolean;
  pending?: boolean;
  /** Why the last try was refused; the dialog stays open. */
  error?: string | undefined;
  onConfirm: () => void;
  children?: ReactNode;
};

/** Asks once before something that others will notice. Opens with the focus on Cancel; stays open while it runs. */
export function ConfirmDialog(props: Props) {
  const { open, onOpenChange, title, text, confirmLabel, danger, pending = false, error, onConfirm, children } = props;
  const t = useTranslations("common");
  const focus = useReturnFocus();
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !pending && onOpenChange(next)}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <AlertDialog.Content
          {...focus}
          className="fixed inset-x-3 bottom-3 z-50 flex max-h-[88dvh] animate-rise flex-col gap-3 overflow-y-auto rounded-lg border border-line bg-raised p-4 text-ink shadow-high focus:outline-none md:inset-x-0 md:top-[18dvh] md:bottom-auto md:mx-auto md:w-full md:max-w-md"
        >
          <AlertDialog.Title className="text-lg">{title}</AlertDialog.Title>
          <AlertDialog.Description className="text-soft" asChild>
            <div>{text}</div>
          </AlertDialog.Description>
          {children}
          <FormError message={error} />
          <div className="mt-1 flex flex-wrap justify-end gap-2">
            <AlertDialog.Cancel className={buttonLook({})}>{t("cancel")}</AlertDialog.Cancel>
            <Button type="button" variant={danger ? "danger" : "primary"} pending={pending} onClick={onConfirm}>
              {confirmLabel}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
