import { Files, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { listOf, listState } from "@/app/(staff)/catalogue/list-params";
import { answered } from "@/app/answered";
import { ClientLimitForm } from "@/components/files/client-limit-form";
import { StorageFilters } from "@/components/files/storage-filters";
import { StorageTable } from "@/components/files/storage-table";
import { EmptyState } from "@/components/ui/empty-state";
import { type SearchParams, withParams } from "@/components/ui/list-address";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/core/permissions";
import { getStorageDesk } from "@/lib/files/get-storage-desk";
import { listStorage } from "@/lib/files/list-storage";
import { type ListStorageInput, listStorageInput } from "@/lib/files/model/list-storage";
import { clientMessages } from "@/lib/i18n/client-messages";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";
import { changeClientFilesLimitAction } from "./actions";
import { StorageStats } from "./storage-stats";

const PATH = "/storage";
const FILTERS = ["q", "type", "side", "addedFrom", "addedTo", "after", "before"];
const GIB = 1024 * 1024 * 1024;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("files"))("storage.title") };
}

export default answered(StoragePage);

async function StoragePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireEmployeePage();
  const [params, t] = await Promise.all([searchParams, getTranslations("files.storage")]);
  const { page, desk } = await pageRead(actor, async (ctx) => ({
    page: await listStorage(ctx, listOfFiles(params)),
    desk: await getStorageDesk(ctx),
  }));
  const isFiltered = FILTERS.some((name) => params[name]);
  const link = (name: "after" | "before", cursor: string | null) =>
    cursor ? withParams(PATH, params, { after: null, before: null, [name]: cursor }) : undefined;
  return (
    <NextIntlClientProvider messages={await clientMessages("files")}>
      <PageHeader title={t("title")} text={t("text")} />
      <Suspense fallback={<StorageStats actor={null} limitBytes={desk.clientFilesMaxBytes} />}>
        <StorageStats actor={actor} limitBytes={desk.clientFilesMaxBytes} />
      </Suspense>
      <StorageFilters today={desk.today} />
      <StorageTable
        rows={page.items}
        params={params}
        timeZone={desk.timeZone}
        accountId={actor.accountId}
        canDownload={can(actor, "order.files")}
        canOpenOrder={can(actor, "order.details")}
        empty={
          isFiltered ? (
            <EmptyState icon={<SearchX />} title={t("nothing")} text={t("nothingText")} />
          ) : (
            <EmptyState icon={<Files />} title={t("empty")} text={t("emptyText")} />
          )
        }
      />
      <Pagination
        count={page.items.length}
        previousHref={link("before", page.previousCursor)}
        nextHref={link("after", page.nextCursor)}
      />
      {can(actor, "settings.edit") && (
        <Panel title={t("limitTitle")} text={t("limitText")} className="mt-6 max-w-3xl">
          <ClientLimitForm
            key={desk.version}
            gigabytes={Math.round(desk.clientFilesMaxBytes / GIB)}
            version={desk.version}
            action={changeClientFilesLimitAction}
          />
        </Panel>
      )}
    </NextIntlClientProvider>
  );
}

/** An address that somebody mistyped shows the whole list. */
function listOfFiles(params: SearchParams): ListStorageInput {
  const { sort, direction, ...state } = listState({ ...params, sort: params.sort ?? "-created" });
  const one = (name: string) => (typeof params[name] === "string" ? params[name] || undefined : undefined);
  const wanted = {
    ...state,
    sort,
    direction,
    extension: listOf(params, "type"),
    side: listOf(params, "side"),
    addedFrom: one("addedFrom"),
    addedTo: one("addedTo"),
  };
  return listStorageInput.safeParse(wanted).data ?? listStorageInput.parse({});
}
