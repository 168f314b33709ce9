import { LockKeyhole } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { removeFreeCodesAction, uploadCodesAction } from "@/app/(staff)/catalogue/actions";
import { readItem } from "@/app/(staff)/catalogue/items/[itemId]/read-item";
import { answered, titleOf } from "@/app/answered";
import { ItemStateBadge } from "@/components/catalogue/item-state-badge";
import { ItemTabs } from "@/components/catalogue/item-tabs";
import { RemoveCodesButton } from "@/components/catalogue/remove-codes-button";
import { UploadCodesForm } from "@/components/catalogue/upload-codes-form";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Stat } from "@/components/ui/stat";
import { can } from "@/lib/core/permissions";

type Props = { params: Promise<{ itemId: string }> };

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleOf(async () => {
    const { item } = await readItem((await params).itemId);
    return `${item.name} · ${(await getTranslations("catalogue"))("item.codes")}`;
  });
}

export default answered(ItemCodesPage);

async function ItemCodesPage({ params }: Props) {
  const { actor, item } = await readItem((await params).itemId);
  if (!item.codes) notFound();
  const [t, format] = await Promise.all([getTranslations("catalogue"), getFormatter()]);
  const mayUpload = can(actor, "codes.upload");
  const { free, reserved, issued } = item.codes;
  return (
    <>
      <PageHeader
        back={{ href: "/catalogue/items", label: t("items") }}
        title={item.name}
        badges={<ItemStateBadge state={item.state} />}
        text={t(`kinds.${item.kind}`)}
        actions={mayUpload && <RemoveCodesButton itemId={item.id} free={free} action={removeFreeCodesAction} />}
      />
      <ItemTabs item={item} current="codes" />
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap gap-3">
          <Stat label={t("codes.free")} value={format.number(free)} note={t("codes.freeNote")} />
          <Stat label={t("codes.reserved")} value={format.number(reserved)} note={t("codes.reservedNote")} />
          <Stat label={t("codes.issued")} value={format.number(issued)} note={t("codes.issuedNote")} />
        </div>
        {mayUpload && (
          <Panel>
            <UploadCodesForm itemId={item.id} upload={uploadCodesAction} />
          </Panel>
        )}
        <p className="flex items-start gap-2 text-faint text-sm">
          <LockKeyhole aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t("codes.secret")}
        </p>
      </div>
    </>
  );
}
