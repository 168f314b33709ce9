import { FileUp, Package, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listOf, listState } from "@/app/(staff)/catalogue/list-params";
import { answered } from "@/app/answered";
import { ItemFilters } from "@/components/catalogue/item-filters";
import { ItemTable } from "@/components/catalogue/item-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { type SearchParams, withParams } from "@/components/ui/list-address";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listItems } from "@/lib/catalogue/list-items";
import { listItemsInput } from "@/lib/catalogue/model/list-items";
import { can } from "@/lib/core/permissions";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

const PATH = "/catalogue/items";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalogue"))("items") };
}

export default answered(ItemsPage);

async function ItemsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireEmployeePage();
  const [params, t] = await Promise.all([searchParams, getTranslations("catalogue")]);
  const wanted = { ...listState(params), kind: listOf(params, "kind"), state: listOf(params, "state") };
  // An address that somebody mistyped shows the whole list.
  const input = listItemsInput.safeParse(wanted).data ?? listItemsInput.parse({});
  const page = await pageRead(actor, (ctx) => listItems(ctx, input));
  const isFiltered = Boolean(input.search ?? input.kind ?? input.state ?? input.cursor);
  const mayEdit = can(actor, "catalogue.edit");
  const link = (name: "after" | "before", cursor: string | null) =>
    cursor ? withParams(PATH, params, { after: null, before: null, [name]: cursor }) : undefined;

  const add = mayEdit && (
    <>
      <LinkButton href="/catalogue/import" icon={<FileUp aria-hidden className="size-4" />}>
        {t("import.title")}
      </LinkButton>
      <LinkButton href={`${PATH}/new`} variant="primary">
        {t("item.add")}
      </LinkButton>
    </>
  );
  return (
    <>
      <PageHeader title={t("items")} actions={add} />
      <ItemFilters />
      <ItemTable
        rows={page.items}
        params={params}
        empty={
          isFiltered ? (
            <EmptyState icon={<SearchX />} title={t("item.nothing")} text={t("item.nothingText")} />
          ) : (
            <EmptyState icon={<Package />} title={t("item.empty")} text={t("item.emptyText")} action={add} />
          )
        }
      />
      <Pagination
        count={page.items.length}
        previousHref={link("before", page.previousCursor)}
        nextHref={link("after", page.nextCursor)}
      />
    </>
  );
}
