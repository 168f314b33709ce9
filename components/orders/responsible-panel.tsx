import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { OrderCard } from "@/lib/orders/model/order-card";
import { ResponsibleEditor } from "./responsible-editor";

type Props = {
  order: OrderCard;
  people: readonly { id: string; name: string }[];
  /** The employee who looks at it. */
  ownId: string;
};

/** Who processes the order; only licence orders have a responsible. */
export function ResponsiblePanel({ order, people, ownId }: Props) {
  const t = useTranslations("orders.responsible");
  if (order.flow !== "licence") return null;
  return (
    <Panel title={t("title")}>
      {order.can.assign ? (
        <ResponsibleEditor
          key={order.responsible?.id ?? "nobody"}
          order={{ responsible: order.responsible }}
          people={people}
          ownId={people.some(({ id }) => id === ownId) ? ownId : undefined}
        />
      ) : (
        (order.responsible?.name ?? <span className="text-faint">{t("nobody")}</span>)
      )}
    </Panel>
  );
}
