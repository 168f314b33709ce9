import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientFrame } from "@/app/(staff)/clients/[clientId]/client-frame";
import { clientTitle } from "@/app/(staff)/clients/[clientId]/client-title";
import { readClient } from "@/app/(staff)/clients/[clientId]/read-client";
import { addRequisitesAction, removeRequisitesAction } from "@/app/(staff)/clients/actions";
import { answered } from "@/app/answered";
import { RemoveButton } from "@/components/clients/remove-button";
import { RequisitesForm } from "@/components/clients/requisites-form";
import { Fact, FactList } from "@/components/ui/fact-list";
import { Panel } from "@/components/ui/panel";
import { newId } from "@/lib/core/id";
import { can } from "@/lib/core/permissions";

type Props = { params: Promise<{ clientId: string }> };
const facts = ["holder", "bankName", "accountNumber", "bic", "correspondentAccount"] as const;

export function generateMetadata({ params }: Props) {
  return clientTitle(params, "requisites");
}

export default answered(ClientRequisitesPage);

async function ClientRequisitesPage({ params }: Props) {
  const { clientId } = await params;
  const { actor, client } = await readClient(clientId);
  if (client.kind === "person") notFound();
  const t = await getTranslations("clients.requisites");
  const mayChange = can(actor, "client.edit");
  return (
    <ClientFrame clientId={clientId} tab="requisites">
      <div className="flex flex-col gap-4">
        {client.requisites.length === 0 && <p className="text-faint">{t("none")}</p>}
        {client.requisites.map((row) => (
          <Panel
            key={row.id}
            title={row.title}
            actions={
              mayChange && (
                <RemoveButton
                  label={t("remove", { title: row.title })}
                  input={{ clientId: client.id, requisitesId: row.id }}
                  action={removeRequisitesAction}
                />
              )
            }
          >
            <FactList>
              {facts.map((name) => (
                <Fact key={name} label={t(name)}>
                  {row[name]}
                </Fact>
              ))}
            </FactList>
          </Panel>
        ))}
        {mayChange && (
          <Panel title={t("new")}>
            <RequisitesForm clientId={client.id} id={newId()} action={addRequisitesAction} />
          </Panel>
        )}
      </div>
    </ClientFrame>
  );
}
