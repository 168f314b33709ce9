"use client";

import { Ban, CircleCheck, Mail } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { OrderCard } from "@/lib/orders/model/order-card";
import { CancelOrderDialog } from "./cancel-order-dialog";
import { ConfirmOrderDialog } from "./confirm-order-dialog";
import { useOrderSaving } from "./order-saving";
import { ResendButton } from "./resend-button";

/** What can be done with the whole order at this stage by this reader. */
export function OrderActions({ order }: { order: OrderCard }) {
  const t = useTranslations("orders");
  const { commands, run } = useOrderSaving();
  const [shown, setShown] = useState<"confirm" | "cancel" | null>(null);
  return (
    <>
      {order.can.resend && (
        <ResendButton orderId={order.id} resend={commands.resend} icon={<Mail aria-hidden className="size-4" />} />
      )}
      {order.can.cancel && (
        <Button type="button" icon={<Ban aria-hidden className="size-4" />} onClick={() => setShown("cancel")}>
          {t("cancel.submit")}
        </Button>
      )}
      {order.can.confirm && (
        <Button
          type="button"
          variant="primary"
          icon={<CircleCheck aria-hidden className="size-4" />}
          onClick={() => setShown("confirm")}
        >
          {t("confirm.submit")}
        </Button>
      )}
      <ConfirmOrderDialog
        order={order}
        open={shown === "confirm"}
        onOpenChange={(open) => setShown(open ? "confirm" : null)}
        confirm={(acknowledgeUnpaid) => run((on) => commands.confirm({ ...on, acknowledgeUnpaid }))}
      />
      <CancelOrderDialog
        order={order}
        open={shown === "cancel"}
        onOpenChange={(open) => setShown(open ? "cancel" : null)}
        cancel={() => run((on) => commands.cancel(on))}
      />
    </>
  );
}
