"use client";

import { PackageSearch, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { Skeleton } from "@/components/ui/skeleton";
import type { OfferedProduct, OrderCommands } from "./order-commands";
import { ProductChoices } from "./product-choices";
import { useOfferedProducts } from "./use-offered-products";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  listProducts: OrderCommands["listProducts"];
  clientId: string | undefined;
  chosenId: string | undefined;
  onChosen: (product: OfferedProduct) => void;
};

/** The window of Choose product: what is not for sale is named, so that nobody looks for it, but cannot be picked. */
export function ProductWindow({ open, onOpenChange, listProducts, clientId, chosenId, onChosen }: Props) {
  const t = useTranslations("orders.products");
  const common = useTranslations("common");
  const [search, setSearch] = useState("");
  const [pickedId, setPickedId] = useState<string | undefined>(undefined);
  const { products, error } = useOfferedProducts(listProducts, { clientId, search, isOpen: open });
  const picked = products?.find((product) => product.isForSale && product.id === (pickedId ?? chosenId));
  const isEmpty = products?.length === 0 && search === "";

  const finish = (product: OfferedProduct) => {
    setSearch("");
    setPickedId(undefined);
    onChosen(product);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("title")}
      footer={
        <>
          <Button type="button" onClick={() => onOpenChange(false)}>
            {common("cancel")}
          </Button>
          <Button type="button" variant="primary" disabled={!picked} onClick={() => picked && finish(picked)}>
            {common("add")}
          </Button>
        </>
      }
    >
      {isEmpty ? (
        <EmptyState
          icon={<PackageSearch />}
          title={t("none")}
          text={t("noneText")}
          action={<LinkButton href="/catalogue/products">{t("toProducts")}</LinkButton>}
        />
      ) : (
        <div className="flex flex-col gap-3">
          <Input
            type="search"
            aria-label={t("search")}
            placeholder={t("search")}
            icon={<Search aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <FormError message={error ?? undefined} />
          {products ? (
            <ProductChoices products={products} pickedId={picked?.id} onPicked={setPickedId} onTaken={finish} />
          ) : (
            !error && <Skeleton className="h-40 w-full" />
          )}
        </div>
      )}
    </Dialog>
  );
}
