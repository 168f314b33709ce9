import { useTranslations } from "next-intl";
import { useId } from "react";
import { Badge } from "@/components/ui/badge";
import { Input } from "@/components/ui/input";
import { MoneyText } from "@/components/ui/money-text";
import type { OfferedProduct } from "./order-commands";
import type { TickedItems } from "./use-ticked-items";
import { wordOf } from "./word-of";

type Item = OfferedProduct["items"][number];

type Props = {
  items: readonly Item[];
  currency: string;
  quantityInOrder: ReadonlyMap<string, number>;
  ticks: TickedItems;
};

/** The items of a product: a tick, what it costs, how many. */
export function ItemChoices({ items, ...rest }: Props) {
  const t = useTranslations("orders.items");
  if (items.length === 0) return <p className="py-6 text-center text-faint">{t("productEmpty")}</p>;
  return (
    <ul className="flex flex-col divide-y divide-line">
      {items.map((item) => (
        <ItemChoice key={item.id} item={item} {...rest} />
      ))}
    </ul>
  );
}

function ItemChoice({ item, currency, quantityInOrder, ticks }: Omit<Props, "items"> & { item: Item }) {
  const t = useTranslations("orders.items");
  const id = useId();
  const text = ticks.typed.get(item.id);
  const isOn = text !== undefined;
  const inOrder = quantityInOrder.get(item.id);
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2">
      <input
        id={id}
        type="checkbox"
        checked={isOn}
        onChange={(event) => ticks.tick(item.id, event.target.checked)}
        className="mt-2 size-4 shrink-0 accent-accent pointer-coarse:size-5"
      />
      <label htmlFor={id} className="min-w-40 flex-1 cursor-pointer py-1.5">
        <span className="font-medium">{item.name}</span>
        {item.sku && <span className="ml-2 text-faint text-sm">{item.sku}</span>}
        <span className="ml-2 text-faint text-sm">{wordOf(t, `kind.${item.kind}`, item.kind)}</span>
        {inOrder !== undefined && (
          <Badge tone="info" className="ml-2">
            {t("inOrder", { count: inOrder })}
          </Badge>
        )}
      </label>
      <MoneyText amountMinor={item.priceMinor} currency={currency} className="py-1.5 text-soft" />
      <Input
        type="number"
        inputMode="numeric"
        min={1}
        step={1}
        aria-label={t("quantityOf", { name: item.name })}
        value={text ?? ""}
        placeholder="1"
        error={ticks.errorOf(item.id)}
        onChange={(event) => ticks.count(item.id, event.target.value)}
        onFocus={() => !isOn && ticks.tick(item.id, true)}
        fieldClassName="w-24"
        className="text-end"
      />
    </li>
  );
}
