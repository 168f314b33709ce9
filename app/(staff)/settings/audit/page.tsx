import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import { auditListOf } from "@/components/audit/audit-address";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditTable } from "@/components/audit/audit-table";
import { Callout } from "@/components/ui/callout";
import { type SearchParams, withParams } from "@/components/ui/list-address";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { accountToday } from "@/lib/accounts/rules/account-today";
import { listAudit } from "@/lib/audit/list-audit";
import { listAuditActors } from "@/lib/audit/list-audit-actors";
import type { EmployeeActor } from "@/lib/core/actor";
import { can } from "@/lib/core/permissions";
import { clientMessages } from "@/lib/i18n/client-messages";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

const PATH = "/settings/audit";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

export default answered(AuditPage);

async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [actor, params, t] = await Promise.all([requireEmployeePage(), searchParams, getTranslations("audit")]);
  const { input, wrong } = auditListOf(params);
  const { page, actors, day } = await pageRead(actor, async (ctx) => ({
    page: await listAudit(ctx, input),
    actors: await listAuditActors(ctx),
    day: await accountToday(ctx),
  }));
  const way = (cursor: string | null, name: "after" | "before") =>
    cursor ? withParams(PATH, params, { after: null, before: null, [name]: cursor }) : undefined;
  return (
    <NextIntlClientProvider messages={await clientMessages("audit")}>
      <PageHeader title={t("title")} text={t("text")} />
      <AuditFilters actors={actors} today={day.today} />
      {wrong.length > 0 && (
        <div className="mb-3">
          <Callout tone="warning">
            {t("wrong", { names: wrong.map((name) => `${name}=${params[name]}`).join(", ") })}
          </Callout>
        </div>
      )}
      {input.subjectId && (
        <p className="mb-3">
          {t("about")}{" "}
          <Link
            prefetch={false}
            className="link"
            href={withParams(PATH, params, { about: null, after: null, before: null })}
          >
            {t("aboutAll")}
          </Link>
        </p>
      )}
      <AuditTable rows={page.items} timeZone={day.timeZone} path={PATH} params={params} openable={openableBy(actor)} />
      {page.items.length > 0 && (
        <Pagination
          count={page.items.length}
          previousHref={way(page.previousCursor, "before")}
          nextHref={way(page.nextCursor, "after")}
        />
      )}
    </NextIntlClientProvider>
  );
}

/** The kinds of things whose pages would not refuse the reader. */
function openableBy(actor: EmployeeActor): string[] {
  const rules = [
    ["order.details", "order"],
    ["client.view", "client"],
    ["staff.view", "employee"],
    ["keys.manage", "key"],
    ["catalogue.view", "item"],
    ["catalogue.view", "product"],
    ["settings.view", "account"],
    ["settings.view", "group"],
  ] as const;
  return rules.filter(([permission]) => can(actor, permission)).map(([, kind]) => kind);
}
