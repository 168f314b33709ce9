"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { MoneyText } from "@/components/ui/money-text";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/core/result";
import type { OrderSummary } from "@/lib/orders/model/order-fields";

type Props = {
  order: { number: number; paymentStatus: "unpaid" | "partial" | "paid"; dueMinor: number; currency: string };
  open: boolean;
  onOpenChange: (open: boolean) => void;
  confirm: (acknowledgeUnpaid: boolean) => Promise<ActionResult<OrderSummary>>;
};

/** Asks before the composition freezes; of an unpaid order it asks to be told so (R-AGG-45). */
export function ConfirmOrderDialog({ order, open, onOpenChange, confirm }: Props) {
  const t = useTranslations("orders.confirm");
  const toast = useToast();
  const [isAcknowledged, setAcknowledged] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const isUnpaid = order.paymentStatus !== "paid";

  const change = (next: boolean) => {
    setAcknowledged(false);
    setError(undefined);
    onOpenChange(next);
  };
  const submit = async () => {
    if (isUnpaid && !isAcknowledged) return setError(t("acknowledgeFirst"));
    setRunning(true);
    const result = await confirm(isAcknowledged);
    setRunning(false);
    if (!result.ok) return setError([result.error.message, ...Object.values(result.error.fields)].join(" "));
    const isWaiting = result.value.stage === "AWAITING_DELIVERY";
    toast({
      title: t(isWaiting ? "waiting" : "done", { number: String(order.number) }),
      text: isWaiting ? t("waitingText") : undefined,
      tone: isWaiting ? "info" : "success",
    });
    change(false);
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={change}
      title={t("title", { number: String(order.number) })}
      text={t("text")}
      confirmLabel={t("submit")}
      pending={isRunning}
      error={error}
      onConfirm={submit}
    >
      {isUnpaid && (
        <Checkbox
          label={t("acknowledge")}
          hint={
            <>
              {t("due")} <MoneyText amountMinor={order.dueMinor} currency={order.currency} />
            </>
          }
          checked={isAcknowledged}
          onChange={(event) => {
            setAcknowledged(event.target.checked);
            setError(undefined);
          }}
        />
      )}
    </ConfirmDialog>
  );
}
