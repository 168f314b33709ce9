import { Archive, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ItemState } from "@/lib/catalogue/model/item-fields";

/** Whether an item is offered or lies in the archive. */
export function ItemStateBadge({ state }: { state: ItemState }) {
  const t = useTranslations("catalogue.itemStates");
  return state === "active" ? (
    <Badge tone="success" icon={<CircleCheck aria-hidden />}>
      {t(state)}
    </Badge>
  ) : (
    <Badge icon={<Archive aria-hidden />}>{t(state)}</Badge>
  );
}
