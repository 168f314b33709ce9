import { Plus, Users } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import { ClientFilters } from "@/components/clients/client-filters";
import { ClientTable } from "@/components/clients/client-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { type SearchParams, withParams } from "@/components/ui/list-address";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { accountFacts } from "@/lib/accounts/rules/account-facts";
import { listClients } from "@/lib/clients/list-clients";
import { listGroups } from "@/lib/clients/list-groups";
import { can } from "@/lib/core/permissions";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";
import { clientFilterNames, clientListOf } from "./client-address";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata() {
  return { title: (await getTranslations("clients"))("title") };
}

export default answered(ClientsPage);

async function ClientsPage({ searchParams }: Props) {
  const actor = await requireEmployeePage();
  const params = await searchParams;
  const { page, groups, timeZone } = await pageRead(actor, async (ctx) => ({
    page: await listClients(ctx, clientListOf(params)),
    groups: await listGroups(ctx),
    timeZone: (await accountFacts(ctx)).timeZone,
  }));
  const t = await getTranslations("clients");
  const isFiltered = clientFilterNames.some((name) => params[name]);
  const add = can(actor, "client.create") && (
    <LinkButton href="/clients/new" variant="primary" icon={<Plus aria-hidden className="size-4" />}>
      {t("new")}
    </LinkButton>
  );
  const to = (changes: Record<string, string | null>) => withParams("/clients", params, changes);
  return (
    <>
      <PageHeader title={t("title")} actions={add} />
      <ClientFilters names={clientFilterNames} groups={groups} />
      <ClientTable
        rows={page.items}
        timeZone={timeZone}
        canOpen={can(actor, "client.view")}
        empty={
          isFiltered ? (
            <EmptyState icon={<Users />} title={t("noneFound")} text={t("noneFoundText")} />
          ) : (
            <EmptyState icon={<Users />} title={t("empty")} text={t("emptyText")} action={add} />
          )
        }
      />
      <Pagination
        count={page.items.length}
        previousHref={page.previousCursor ? to({ before: page.previousCursor, after: null }) : undefined}
        nextHref={page.nextCursor ? to({ after: page.nextCursor, before: null }) : undefined}
      />
    </>
  );
}
