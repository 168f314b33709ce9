import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createItemAction } from "@/app/(staff)/catalogue/actions";
import { answered } from "@/app/answered";
import { NewItem } from "@/components/catalogue/new-item";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { getPriceTerms } from "@/lib/catalogue/get-price-terms";
import { percentText } from "@/lib/catalogue/model/vat-percent";
import { newId } from "@/lib/core/id";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalogue"))("item.new") };
}

export default answered(NewItemPage);

async function NewItemPage() {
  const actor = await requireEmployeePage();
  const terms = await pageRead(actor, getPriceTerms);
  const t = await getTranslations("catalogue");
  return (
    <>
      <PageHeader back={{ href: "/catalogue/items", label: t("items") }} title={t("item.new")} />
      <Panel>
        <NewItem
          id={newId()}
          currency={terms.currency}
          vat={percentText(terms.defaultVatBps)}
          action={createItemAction}
        />
      </Panel>
    </>
  );
}
