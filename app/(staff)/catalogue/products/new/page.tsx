import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createProductAction, searchItemsAction } from "@/app/(staff)/catalogue/actions";
import { answered } from "@/app/answered";
import { NewProduct } from "@/components/catalogue/new-product";
import { PageHeader } from "@/components/ui/page-header";
import { listProductGroups } from "@/lib/catalogue/list-product-groups";
import { newId } from "@/lib/core/id";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalogue"))("product.new") };
}

export default answered(NewProductPage);

async function NewProductPage() {
  const actor = await requireEmployeePage();
  const groups = await pageRead(actor, listProductGroups);
  const t = await getTranslations("catalogue");
  return (
    <>
      <PageHeader back={{ href: "/catalogue/products", label: t("products") }} title={t("product.new")} />
      <NewProduct id={newId()} groups={groups} searchItems={searchItemsAction} action={createProductAction} />
    </>
  );
}
