import { FilterX, Inbox, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

type Props = { isFiltered: boolean; mayCreate: boolean; clearHref: string };

/** Why the list is empty, and what to do next. */
export function OrdersEmpty({ isFiltered, mayCreate, clearHref }: Props) {
  const t = useTranslations("orders.list");
  if (isFiltered)
    return (
      <EmptyState
        icon={<FilterX />}
        title={t("nothing")}
        text={t("nothingText")}
        action={<LinkButton href={clearHref}>{t("clear")}</LinkButton>}
      />
    );
  return (
    <EmptyState
      icon={<Inbox />}
      title={t("empty")}
      text={t(mayCreate ? "emptyText" : "emptyNoCreate")}
      action={
        mayCreate && (
          <LinkButton href="/orders/new" variant="primary" icon={<Plus aria-hidden className="size-4" />}>
            {t("add")}
          </LinkButton>
        )
      }
    />
  );
}
