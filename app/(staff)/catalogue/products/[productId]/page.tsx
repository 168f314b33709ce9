import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { changeProductAction, searchItemsAction } from "@/app/(staff)/catalogue/actions";
import { readProduct } from "@/app/(staff)/catalogue/products/[productId]/read-product";
import { answered, titleOf } from "@/app/answered";
import { EditProduct } from "@/components/catalogue/edit-product";
import { ProductFacts } from "@/components/catalogue/product-facts";
import { ProductStateBadge } from "@/components/catalogue/product-state-badge";
import { PageHeader } from "@/components/ui/page-header";
import { listProductGroups } from "@/lib/catalogue/list-product-groups";
import { can } from "@/lib/core/permissions";
import { pageRead } from "@/lib/server/page";

type Props = { params: Promise<{ productId: string }> };

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleOf(async () => (await readProduct((await params).productId)).product.name);
}

export default answered(ProductPage);

async function ProductPage({ params }: Props) {
  const { actor, product } = await readProduct((await params).productId);
  const t = await getTranslations("catalogue");
  const groups = can(actor, "catalogue.edit") ? await pageRead(actor, listProductGroups) : null;
  return (
    <>
      <PageHeader
        back={{ href: "/catalogue/products", label: t("products") }}
        title={product.name}
        badges={<ProductStateBadge state={product.state} />}
      />
      {groups ? (
        <EditProduct product={product} groups={groups} searchItems={searchItemsAction} action={changeProductAction} />
      ) : (
        <ProductFacts product={product} />
      )}
    </>
  );
}
