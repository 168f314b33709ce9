"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { OrderCard } from "@/lib/orders/model/order-card";
import { useOrderSaving } from "./order-saving";

/** Takes a line out of the order at once: the history keeps what it was. */
export function LineRemoval({ line }: { line: Pick<OrderCard["lines"][number], "id" | "name"> }) {
  const t = useTranslations("orders.lines");
  const { commands, run } = useOrderSaving();
  const [isRunning, setRunning] = useState(false);
  const remove = async () => {
    setRunning(true);
    await run((on) => commands.removeLine({ ...on, lineId: line.id }));
    setRunning(false);
  };
  return (
    <IconButton
      size="small"
      label={t("removeNamed", { name: line.name })}
      icon={<Trash2 aria-hidden className="size-4" />}
      pending={isRunning}
      onClick={remove}
    />
  );
}
