"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, use, useEffect, useRef, useState } from "react";
import type { ActionError, ActionResult } from "@/lib/core/result";
import type { OrderSummary } from "@/lib/orders/model/order-fields";
import type { OrderCommands } from "./order-commands";

/** What a command on an order names: the order and the version that the reader saw. */
export type OnOrder = { orderId: string; version: number };
type Command = (on: OnOrder) => Promise<ActionResult<OrderSummary>>;

type Saving = {
  commands: OrderCommands;
  isSaving: boolean;
  /** Why the last command was refused; what was typed stays in its field. */
  refused: ActionError | null;
  /** Runs one command after those before it, each on the version that the one before it made. */
  run: (command: Command) => Promise<ActionResult<OrderSummary>>;
  /** Shows the newer state of an order that somebody else changed. */
  reload: () => void;
};

const SavingContext = createContext<Saving | null>(null);

export function useOrderSaving(): Saving {
  const saving = use(SavingContext);
  if (!saving) throw new Error("useOrderSaving needs an OrderSaving around it");
  return saving;
}

type Props = { order: { id: string; version: number }; commands: OrderCommands; children: ReactNode };

/** Holds what is being saved of one order, so that every part of its card saves itself in turn. */
export function OrderSaving({ order, commands, children }: Props) {
  const t = useTranslations("orders.saving");
  const router = useRouter();
  const [running, setRunning] = useState(0);
  const [refused, setRefused] = useState<ActionError | null>(null);
  const version = useRef(order.version);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    version.current = Math.max(version.current, order.version);
  }, [order.version]);

  const perform = async (command: Command): Promise<ActionResult<OrderSummary>> => {
    const result = await command({ orderId: order.id, version: version.current }).catch(
      // The answer never came: whether it was saved shows the reload, and nothing typed is lost.
      (): ActionResult<OrderSummary> => ({
        ok: false,
        error: { code: "connection.lost", message: t("connectionLost"), fields: {} },
      }),
    );
    if (result.ok) version.current = Math.max(version.current, result.value.version);
    setRefused(result.ok ? null : result.error);
    return result;
  };
  const run = (command: Command) => {
    setRunning((count) => count + 1);
    const result = queue.current.then(() => perform(command)).finally(() => setRunning((count) => count - 1));
    queue.current = result;
    return result;
  };
  const reload = () => {
    setRefused(null);
    router.refresh();
  };
  return <SavingContext value={{ commands, isSaving: running > 0, refused, run, reload }}>{children}</SavingContext>;
}
