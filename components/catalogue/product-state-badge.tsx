import { Archive, CircleDashed, CirclePause, type LucideIcon, ShoppingBag } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { ProductState } from "@/lib/catalogue/model/product-fields";

const looks: Record<ProductState, { tone: Tone; icon: LucideIcon }> = {
  draft: { tone: "accent", icon: CircleDashed },
  for_sale: { tone: "success", icon: ShoppingBag },
  disabled: { tone: "warning", icon: CirclePause },
  archived: { tone: "slate", icon: Archive },
};

/** Whether a product can be ordered, by sign and word. */
export function ProductStateBadge({ state }: { state: ProductState }) {
  const t = useTranslations("catalogue.productStates");
  const { tone, icon: Sign } = looks[state];
  return (
    <Badge tone={tone} icon={<Sign aria-hidden />}>
      {t(state)}
    </Badge>
  );
}
