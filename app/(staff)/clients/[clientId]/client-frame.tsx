import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { blockClientAction, unblockClientAction } from "@/app/(staff)/clients/actions";
import { BlockButton } from "@/components/clients/block-button";
import { ClientBadges } from "@/components/clients/client-badges";
import { Callout } from "@/components/ui/callout";
import { type LinkTab, LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/core/permissions";
import { clientMessages } from "@/lib/i18n/client-messages";
import { readClient } from "./read-client";

export type ClientTab = "orders" | "data" | "members" | "requisites";
type Props = { clientId: string; tab: ClientTab; actions?: ReactNode; children: ReactNode };

/** Head and tabs of a client's card, the same on each of its pages. */
export async function ClientFrame({ clientId, tab, actions, children }: Props) {
  const { actor, client } = await readClient(clientId);
  const t = await getTranslations("clients");
  return (
    <NextIntlClientProvider messages={await clientMessages("clients", "trust", "orders")}>
      <PageHeader
        back={{ href: "/clients", label: t("title") }}
        title={client.name || client.email}
        badges={<ClientBadges kind={client.kind} isBlocked={client.isBlocked} mailStopped={client.mailStopped} />}
        text={[`${t("number")} ${client.number}`, client.name && client.email].filter(Boolean).join(" · ")}
        actions={
          <>
            {can(actor, "client.edit") && (
              <BlockButton
                clientId={client.id}
                isBlocked={client.isBlocked}
                action={client.isBlocked ? unblockClientAction : blockClientAction}
              />
            )}
            {actions}
          </>
        }
      />
      {client.isBlocked && (
        <div className="mb-4">
          <Callout tone="warning">{t("blockedText")}</Callout>
        </div>
      )}
      <LinkTabs label={t("tabs.label")} tabs={await tabsOf(clientId, tab)} />
      {children}
    </NextIntlClientProvider>
  );
}

async function tabsOf(clientId: string, current: ClientTab): Promise<LinkTab[]> {
  const { actor, client } = await readClient(clientId);
  const t = await getTranslations("clients.tabs");
  const path = `/clients/${client.id}`;
  const isPerson = client.kind === "person";
  const count = isPerson ? client.memberOf.length : client.members.length;
  const tab = (name: ClientTab, href: string, label: string) => ({ href, label, isCurrent: name === current });
  const data = tab("data", `${path}/data`, t("data"));
  const members = { ...tab("members", `${path}/members`, t(isPerson ? "memberOf" : "members")), count };
  return [
    ...(can(actor, "order.history") ? [tab("orders", path, t("orders"))] : []),
    data,
    members,
    ...(isPerson ? [] : [tab("requisites", `${path}/requisites`, t("requisites"))]),
  ];
}
