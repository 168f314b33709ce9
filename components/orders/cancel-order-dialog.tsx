"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/core/result";

type Props = {
  order: { number: number };
  open: boolean;
  onOpenChange: (open: boolean) => void;
  cancel: () => Promise<ActionResult<unknown>>;
};

/** Asks before an order is given up for good. */
export function CancelOrderDialog({ order, open, onOpenChange, cancel }: Props) {
  const t = useTranslations("orders.cancel");
  const toast = useToast();
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const number = String(order.number);

  const change = (next: boolean) => {
    setError(undefined);
    onOpenChange(next);
  };
  const submit = async () => {
    setRunning(true);
    const result = await cancel();
    setRunning(false);
    if (!result.ok) return setError(result.error.message);
    toast({ title: t("done", { number }), tone: "info" });
    change(false);
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={change}
      title={t("title", { number })}
      text={t("text")}
      confirmLabel={t("submit")}
      danger
      pending={isRunning}
      error={error}
      onConfirm={submit}
    />
  );
}
