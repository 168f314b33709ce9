import { PackageOpen, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listOf, listState } from "@/app/(staff)/catalogue/list-params";
import { answered } from "@/app/answered";
import { ProductFilters } from "@/components/catalogue/product-filters";
import { ProductTable } from "@/components/catalogue/product-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { type SearchParams, withParams } from "@/components/ui/list-address";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listProducts } from "@/lib/catalogue/list-products";
import { listProductsInput } from "@/lib/catalogue/model/list-products";
import { can } from "@/lib/core/permissions";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

const PATH = "/catalogue/products";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalogue"))("products") };
}

export default answered(ProductsPage);

async function ProductsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireEmployeePage();
  const [params, t] = await Promise.all([searchParams, getTranslations("catalogue")]);
  // An address that somebody mistyped shows the whole list.
  const wanted = listProductsInput.safeParse({ ...listState(params), state: listOf(params, "state") });
  const input = wanted.data ?? listProductsInput.parse({});
  const page = await pageRead(actor, (ctx) => listProducts(ctx, input));
  const isFiltered = Boolean(input.search ?? input.state ?? input.cursor);
  const link = (name: "after" | "before", cursor: string | null) =>
    cursor ? withParams(PATH, params, { after: null, before: null, [name]: cursor }) : undefined;

  const add = can(actor, "catalogue.edit") && (
    <LinkButton href={`${PATH}/new`} variant="primary">
      {t("product.add")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("products")} actions={add} />
      <ProductFilters />
      <ProductTable
        rows={page.items}
        params={params}
        empty={
          isFiltered ? (
            <EmptyState icon={<SearchX />} title={t("product.nothing")} text={t("product.nothingText")} />
          ) : (
            <EmptyState icon={<PackageOpen />} title={t("product.empty")} text={t("product.emptyText")} action={add} />
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
