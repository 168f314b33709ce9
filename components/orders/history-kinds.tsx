import Link from "next/link";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { type HistoryKind, historyKindNames } from "@/lib/orders/model/order-history";

/** Narrows a history to one kind of events; the choice stands in the address. */
export function HistoryKinds({ path, kind }: { path: string; kind: HistoryKind | undefined }) {
  const t = useTranslations("orders.historyPage");
  const choices = [
    { href: path, label: t("all"), isCurrent: kind === undefined },
    ...historyKindNames.map((name) => ({ href: `${path}?kind=${name}`, label: t(name), isCurrent: name === kind })),
  ];
  return (
    <nav aria-label={t("kinds")}>
      <ul className="flex flex-wrap gap-1.5">
        {choices.map((choice) => (
          <li key={choice.href}>
            <Link
              prefetch={false}
              href={choice.href}
              aria-current={choice.isCurrent ? "true" : undefined}
              className={cn(
                "inline-flex min-h-control-small items-center rounded-full border px-2.5 text-sm hover:bg-hover",
                choice.isCurrent
                  ? "border-accent bg-accent-ground font-medium text-accent-strong"
                  : "border-edge/60 bg-surface text-soft",
              )}
            >
              {choice.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
