"use client";

import { useState } from "react";
import type { ActionError } from "@/lib/core/result";
import type { OrderCard } from "@/lib/orders/model/order-card";
import { useOrderSaving } from "./order-saving";
import { ParameterFields } from "./parameter-fields";

/** External ID and activation of an order that can still be changed: they save themselves when they are left. */
export function ParameterEditor({ order }: { order: OrderCard }) {
  const { commands, run } = useOrderSaving();
  const [externalId, setExternalId] = useState<string | null>(null);
  const [isActivated, setActivated] = useState<boolean | null>(null);
  const [refused, setRefused] = useState<ActionError | null>(null);

  const saveExternalId = async () => {
    if (externalId === null || externalId.trim() === order.externalId) return setExternalId(null);
    const result = await run((on) => commands.changeParameters({ ...on, externalId }));
    setRefused(result.ok ? null : result.error);
    if (result.ok) setExternalId(null);
  };
  const activate = async (isOn: boolean) => {
    setActivated(isOn);
    const result = await run((on) => commands.changeParameters({ ...on, activateOnRecipient: isOn }));
    setRefused(result.ok ? null : result.error);
    setActivated(null);
  };
  return (
    <ParameterFields
      externalId={externalId ?? order.externalId}
      activateOnRecipient={isActivated ?? order.activateOnRecipient}
      isOrganization={order.recipientKind === "organization"}
      errors={refused?.fields ?? {}}
      onExternalId={setExternalId}
      onExternalIdLeft={saveExternalId}
      onActivate={activate}
    />
  );
}
