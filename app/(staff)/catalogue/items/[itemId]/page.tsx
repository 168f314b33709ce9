import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { archiveItemAction, changeItemAction, restoreItemAction } from "@/app/(staff)/catalogue/actions";
import { readItem } from "@/app/(staff)/catalogue/items/[itemId]/read-item";
import { answered, titleOf } from "@/app/answered";
import { ArchiveItemButton } from "@/components/catalogue/archive-item-button";
import { EditItem } from "@/components/catalogue/edit-item";
import { ItemFacts } from "@/components/catalogue/item-facts";
import { ItemProducts } from "@/components/catalogue/item-products";
import { ItemStateBadge } from "@/components/catalogue/item-state-badge";
import { ItemTabs } from "@/components/catalogue/item-tabs";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/core/permissions";

type Props = { params: Promise<{ itemId: string }> };

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleOf(async () => (await readItem((await params).itemId)).item.name);
}

export default answered(ItemPage);

async function ItemPage({ params }: Props) {
  const { actor, item } = await readItem((await params).itemId);
  const t = await getTranslations("catalogue");
  const mayEdit = can(actor, "catalogue.edit");
  return (
    <>
      <PageHeader
        back={{ href: "/catalogue/items", label: t("items") }}
        title={item.name}
        badges={<ItemStateBadge state={item.state} />}
        text={t(`kinds.${item.kind}`)}
        actions={mayEdit && <ArchiveItemButton item={item} archive={archiveItemAction} restore={restoreItemAction} />}
      />
      <ItemTabs item={item} current="data" />
      {item.state === "archived" && (
        <div className="mb-4">
          <Callout>{t("item.archivedNote")}</Callout>
        </div>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Panel>{mayEdit ? <EditItem item={item} action={changeItemAction} /> : <ItemFacts item={item} />}</Panel>
        <ItemProducts products={item.products} />
      </div>
    </>
  );
}
