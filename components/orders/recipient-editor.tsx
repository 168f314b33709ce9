"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import type { ActionError } from "@/lib/core/result";
import type { OrderCard } from "@/lib/orders/model/order-card";
import { useOrderSaving } from "./order-saving";
import { clientOption, emptyRecipient, type RecipientDraft, recipientOfDraft } from "./recipient-draft";
import { RecipientFields } from "./recipient-fields";

type Props = { order: OrderCard; locale: "en" | "ru" | "pl" };

/** The recipient of an order that can still be changed: every choice saves itself. */
export function RecipientEditor({ order, locale }: Props) {
  const t = useTranslations("orders.recipient");
  const { commands, run } = useOrderSaving();
  const [draft, setDraft] = useState<RecipientDraft>(() => draftOf(order, locale));
  const [refused, setRefused] = useState<ActionError | null>(null);
  const [seen, setSeen] = useState(placeOf(order));
  if (placeOf(order) !== seen) {
    setSeen(placeOf(order));
    setDraft(draftOf(order, locale));
  }

  const save = async (next: RecipientDraft) => {
    const { kind } = next;
    if (!kind) return;
    const recipient = recipientOfDraft(next);
    const result = await run((on) =>
      commands.changeRecipient({ ...on, recipientKind: kind, ...(recipient ? { recipient } : {}) }),
    );
    setRefused(result.ok ? null : result.error);
  };
  const change = (next: RecipientDraft) => {
    setDraft(next);
    setRefused(null);
    const isChoice = next.kind !== draft.kind || next.client?.id !== draft.client?.id;
    if (isChoice) void save(next);
  };
  return (
    <div className="flex flex-col gap-3">
      <RecipientFields
        draft={draft}
        errors={refused?.fields ?? {}}
        searchClients={commands.searchClients}
        onChange={change}
        onPersonLeft={() => draft.person.email.trim() && void save(draft)}
      />
      {order.recipient?.isNew && (
        <p className="flex flex-wrap items-center gap-2 text-soft text-sm">
          <Badge tone="info">{t("newBadge")}</Badge>
          {t("newNote", { email: order.recipient.email })}
        </p>
      )}
    </div>
  );
}

/** Changes when somebody else is the recipient: then the form begins again from what is kept. */
function placeOf({ recipientKind, recipient }: OrderCard): string {
  return `${recipientKind} ${recipient?.id}`;
}

function draftOf(order: OrderCard, locale: Props["locale"]): RecipientDraft {
  const { recipient, recipientKind } = order;
  return { ...emptyRecipient(locale), kind: recipientKind, client: recipient && clientOption(recipient) };
}
