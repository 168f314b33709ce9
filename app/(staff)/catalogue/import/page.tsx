import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { importItemsAction, previewImportAction } from "@/app/(staff)/catalogue/actions";
import { answered } from "@/app/answered";
import { ImportForm } from "@/components/catalogue/import-form";
import { PageHeader } from "@/components/ui/page-header";
import { getPriceTerms } from "@/lib/catalogue/get-price-terms";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalogue"))("import.title") };
}

export default answered(ImportPage);

async function ImportPage() {
  const actor = await requireEmployeePage();
  // Whoever may not change the catalogue gets the page that says so, and not a form that is refused later.
  await pageRead(actor, getPriceTerms);
  const t = await getTranslations("catalogue");
  return (
    <>
      <PageHeader back={{ href: "/catalogue/items", label: t("items") }} title={t("import.title")} />
      <ImportForm check={previewImportAction} importAll={importItemsAction} />
    </>
  );
}
