import { useLocale } from "next-intl";
import { formatAmount } from "@/lib/core/money";
import { cn } from "./cn";

type Props = { amountMinor: number; currency: string; className?: string };

/** An amount in the reader's format, never broken over two lines, with figures of one width. */
export function MoneyText({ amountMinor, currency, className }: Props) {
  const locale = useLocale();
  return (
    <data
      // Browsers word dates and amounts a little differently from the server; the server's text stays.
      suppressHydrationWarning
      value={amountMinor}
      className={cn("whitespace-nowrap tabular-nums", className)}
    >
      {formatAmount(amountMinor, currency, locale)}
    </data>
  );
}
