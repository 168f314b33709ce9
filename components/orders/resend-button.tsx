"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { newId } from "@/lib/core/id";
import type { OrderCommands } from "./order-commands";

type Props = { orderId: string; resend: OrderCommands["resend"]; icon: ReactNode };

/** Sends the mail of delivery once more. An answer that was lost is asked for again under the same id: one mail. */
export function ResendButton({ orderId, resend, icon }: Props) {
  const t = useTranslations("orders.resend");
  const saving = useTranslations("orders.saving");
  const toast = useToast();
  const requestId = useRef<string | null>(null);
  const [isRunning, setRunning] = useState(false);

  const send = async () => {
    requestId.current ??= newId();
    setRunning(true);
    try {
      const result = await resend({ orderId, requestId: requestId.current });
      requestId.current = null;
      toast(result.ok ? { title: t("done") } : { title: result.error.message, tone: "danger" });
    } catch {
      toast({ title: saving("connectionLost"), tone: "danger" });
    }
    setRunning(false);
  };
  return (
    <Button type="button" icon={icon} pending={isRunning} onClick={send}>
      {t("submit")}
    </Button>
  );
}
