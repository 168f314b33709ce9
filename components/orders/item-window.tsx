"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { MoneyText } from "@/components/ui/money-text";
import { Skeleton } from "@/components/ui/skeleton";
import type { ActionResult } from "@/lib/core/result";
import type { OrderLineInput } from "@/lib/orders/model/order-fields";
import { ItemChoices } from "./item-choices";
import type { OrderCommands } from "./order-commands";
import { tickedSum } from "./ticked-items";
import { useOfferedProducts } from "./use-offered-products";
import { useTickedItems } from "./use-ticked-items";

export type ItemAdding = {
  /** Both make the order when there is none yet; a refusal stays in the window. */
  addLines: (lines: OrderLineInput[]) => Promise<ActionResult<unknown>>;
  addAll: (productId: string, itemIds: readonly string[]) => Promise<ActionResult<unknown>>;
};

type Props = ItemAdding & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  product: { id: string; name: string };
  currency: string;
  clientId: string | undefined;
  listProducts: OrderCommands["listProducts"];
  /** How many of an item are lines already. */
  quantityInOrder: ReadonlyMap<string, number>;
};

/** The window of Add item: the items of one product, ticked and counted, added together or all at once. */
export function ItemWindow(props: Props) {
  const { open, onOpenChange, product, currency, clientId, listProducts, quantityInOrder, addLines, addAll } = props;
  const t = useTranslations("orders.items");
  const common = useTranslations("common");
  const saving = useTranslations("orders.saving");
  const { products, error } = useOfferedProducts(listProducts, { clientId, search: "", isOpen: open });
  const items = products?.find(({ id, isForSale }) => isForSale && id === product.id)?.items;
  const ticks = useTickedItems(product.id);
  const [running, setRunning] = useState<"add" | "all" | null>(null);

  const perform = async (which: "add" | "all", work: () => Promise<ActionResult<unknown>>) => {
    setRunning(which);
    const result = await work().catch(
      (): ActionResult<unknown> => ({
        ok: false,
        error: { code: "connection.lost", message: saving("connectionLost"), fields: {} },
      }),
    );
    setRunning(null);
    ticks.setRefused(result.ok ? null : result.error);
    if (!result.ok) return;
    ticks.clear();
    onOpenChange(false);
  };
  const isGone = products !== null && items === undefined;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      width="wide"
      title={product.name}
      description={t("windowText")}
      footer={
        <>
          <p className="mr-auto self-center text-soft">
            {t("ticked", { count: ticks.lines.length })} ·{" "}
            <MoneyText amountMinor={tickedSum(items ?? [], ticks.lines)} currency={currency} />
          </p>
          <Button
            type="button"
            pending={running === "all"}
            disabled={!items?.length}
            onClick={() =>
              perform("all", () =>
                addAll(
                  product.id,
                  (items ?? []).map((item) => item.id),
                ),
              )
            }
          >
            {common("addAll")}
          </Button>
          <Button
            type="button"
            variant="primary"
            pending={running === "add"}
            disabled={ticks.lines.length === 0}
            onClick={() => perform("add", () => addLines(ticks.lines))}
          >
            {common("add")}
          </Button>
        </>
      }
    >
      <FormError message={error ?? ticks.refusal ?? (isGone ? t("productGone") : undefined)} />
      {items ? (
        <ItemChoices items={items} currency={currency} quantityInOrder={quantityInOrder} ticks={ticks} />
      ) : (
        !isGone && !error && <Skeleton className="h-48 w-full" />
      )}
    </Dialog>
  );
}
