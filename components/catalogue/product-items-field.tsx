"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useRef } from "react";
import { Combobox } from "@/components/ui/combobox";
import { FieldError } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import type { FoundOption } from "@/components/ui/use-option-search";
import { ItemStateBadge } from "./item-state-badge";
import type { ChosenItem } from "./use-product-form";

export type SearchItems = (text: string) => Promise<readonly ChosenItem[]>;

type Props = {
  items: readonly ChosenItem[];
  onChange: (items: ChosenItem[]) => void;
  search: SearchItems;
  error: string | undefined;
};

/** The items of a product in their order: found by typing, moved and removed by buttons. */
export function ProductItemsField({ items, onChange, search, error }: Props) {
  const t = useTranslations("catalogue");
  const found = useRef(new Map<string, ChosenItem>());

  const searchOptions = useCallback(
    async (text: string): Promise<FoundOption[]> => {
      const results = await search(text);
      for (const item of results) found.current.set(item.id, item);
      return results.map((item) => ({
        id: item.id,
        label: item.name,
        detail: [item.sku, t(`kinds.${item.kind}`)].filter(Boolean).join(" · "),
      }));
    },
    [search, t],
  );
  const add = (option: FoundOption | null) => {
    const item = option && found.current.get(option.id);
    if (item && !items.some((one) => one.id === item.id)) onChange([...items, item]);
  };
  const move = (from: number, to: number) => {
    const next = [...items];
    next.splice(to, 0, ...next.splice(from, 1));
    onChange(next);
  };

  return (
    <section aria-labelledby="product-items" className="flex flex-col gap-2">
      <h2 id="product-items" className="font-medium text-sm text-soft">
        {t("product.items")}
      </h2>
      <Combobox
        label={t("product.addItem")}
        placeholder={t("product.addItemPlaceholder")}
        value={null}
        onChange={add}
        search={searchOptions}
      />
      <FieldError message={error} />
      {items.length === 0 ? (
        <p className="rounded-md border border-line border-dashed px-3 py-4 text-center text-faint">
          {t("product.noItems")}
        </p>
      ) : (
        <ol className="rounded-md border border-line">
          {items.map((item, index) => (
            <ItemLine
              key={item.id}
              item={item}
              index={index}
              count={items.length}
              onMove={move}
              onTake={() => onChange(items.filter((one) => one.id !== item.id))}
            />
          ))}
        </ol>
      )}
      <p className="text-faint text-sm">{t("product.itemsHint")}</p>
    </section>
  );
}

type LineProps = {
  item: ChosenItem;
  index: number;
  count: number;
  onMove: (from: number, to: number) => void;
  onTake: () => void;
};

function ItemLine({ item, index, count, onMove, onTake }: LineProps) {
  const t = useTranslations("catalogue");
  const { name } = item;
  return (
    <li className="flex items-center gap-2 border-line border-b px-3 py-1.5 last:border-b-0">
      <span className="w-6 shrink-0 text-end text-faint tabular-nums">{index + 1}</span>
      <div className="min-w-0 flex-1">
        <p className="truncate">{name}</p>
        <p className="truncate text-faint text-sm">{[item.sku, t(`kinds.${item.kind}`)].filter(Boolean).join(" · ")}</p>
      </div>
      {item.state === "archived" && <ItemStateBadge state="archived" />}
      <div className="flex shrink-0">
        <IconButton
          size="small"
          label={t("product.up", { name })}
          icon={<ArrowUp aria-hidden className="size-4" />}
          disabled={index === 0}
          onClick={() => onMove(index, index - 1)}
        />
        <IconButton
          size="small"
          label={t("product.down", { name })}
          icon={<ArrowDown aria-hidden className="size-4" />}
          disabled={index === count - 1}
          onClick={() => onMove(index, index + 1)}
        />
        <IconButton
          size="small"
          label={t("product.take", { name })}
          icon={<X aria-hidden className="size-4" />}
          onClick={onTake}
        />
      </div>
    </li>
  );
}
