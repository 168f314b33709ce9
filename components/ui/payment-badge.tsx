import { Circle, CircleCheck, Contrast } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "./badge";

export const paymentLooks = {
  unpaid: { tone: "warning", icon: Circle },
  partial: { tone: "info", icon: Contrast },
  paid: { tone: "success", icon: CircleCheck },
} as const;

/** What the ledger says of an order: an empty, a half and a ticked circle, with the word. */
export function PaymentBadge({ status }: { status: keyof typeof paymentLooks }) {
  const t = useTranslations("stages.payment");
  const { tone, icon: Icon } = paymentLooks[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(status)}
    </Badge>
  );
}
