"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Callout } from "@/components/ui/callout";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import type { ActionError } from "@/lib/core/result";
import type { OrderLineInput } from "@/lib/orders/model/order-fields";
import { ItemPicker } from "./item-picker";
import type { OrderCommands } from "./order-commands";
import { ParameterFields } from "./parameter-fields";
import { draftWith, emptyRecipient, type RecipientDraft, recipientOfDraft } from "./recipient-draft";
import { RecipientFields } from "./recipient-fields";

type Props = {
  /** Minted with the form: sending it twice makes one order (promise O2). */
  orderId: string;
  currency: string;
  locale: "en" | "ru" | "pl";
  /** The recipient to begin with, when the form was opened from his card. */
  client: Parameters<typeof draftWith>[0] | null;
  hasProducts: boolean;
  commands: OrderCommands;
};

const noErrors: Readonly<Record<string, string>> = {};
const noQuantities: ReadonlyMap<string, number> = new Map();

/** A licence order until its first item: with that it is made, and its card goes on from there (R-AGG-26). */
export function NewOrderForm({ orderId, currency, locale, client, hasProducts, commands }: Props) {
  const t = useTranslations("orders.new");
  const router = useRouter();
  const [recipient, setRecipient] = useState<RecipientDraft>(() =>
    client ? draftWith(client, locale) : emptyRecipient(locale),
  );
  const [externalId, setExternalId] = useState("");
  const [activateOnRecipient, setActivate] = useState(false);
  const [refused, setRefused] = useState<ActionError | null>(null);
  const errors = refused?.fields ?? noErrors;

  const changeRecipient = (next: RecipientDraft) => {
    setRecipient(next);
    setRefused(null);
    if (next.kind === "organization") setActivate(false);
  };
  const create = async (lines: OrderLineInput[]) => {
    const result = await commands.create({
      orderId,
      externalId,
      recipientKind: recipient.kind ?? undefined,
      recipient: recipientOfDraft(recipient),
      activateOnRecipient,
      lines,
      options: [],
    });
    setRefused(result.ok ? null : result.error);
    // Made by an answer that was lost: the card shows what is kept.
    const isMade = result.ok || result.error.code === "order.already_exists";
    if (isMade) router.replace(`/orders/${orderId}`);
    return result;
  };

  return (
    <div className="flex max-w-3xl flex-col gap-4">
      {!hasProducts && (
        <Callout
          tone="warning"
          title={t("noProduct")}
          action={<LinkButton href="/catalogue/products">{t("toProducts")}</LinkButton>}
        >
          {t("noProductText")}
        </Callout>
      )}
      <Panel title={t("recipient")}>
        <RecipientFields
          draft={recipient}
          errors={errors}
          searchClients={commands.searchClients}
          onChange={changeRecipient}
        />
      </Panel>
      <Panel title={t("parameters")}>
        <ParameterFields
          externalId={externalId}
          activateOnRecipient={activateOnRecipient}
          isOrganization={recipient.kind === "organization"}
          errors={errors}
          onExternalId={setExternalId}
          onActivate={setActivate}
        />
      </Panel>
      <Panel title={t("items")} text={t("itemsText")}>
        <ItemPicker
          currency={currency}
          clientId={recipient.client?.id}
          listProducts={commands.listProducts}
          quantityInOrder={noQuantities}
          closedText={!hasProducts ? t("noProduct") : recipient.kind ? undefined : t("typeFirst")}
          addLines={create}
          addAll={(productId, itemIds) => create(itemIds.map((itemId) => ({ productId, itemId, quantity: 1 })))}
        />
      </Panel>
    </div>
  );
}
