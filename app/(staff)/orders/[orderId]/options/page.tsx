import { getTranslations } from "next-intl/server";
import { OrderFrame } from "@/app/(staff)/orders/[orderId]/order-frame";
import { readOrder } from "@/app/(staff)/orders/[orderId]/read-order";
import { answered } from "@/app/answered";
import { ClosedNote } from "@/components/orders/closed-note";
import { OptionsForm } from "@/components/orders/options-form";
import { Fact, FactList } from "@/components/ui/fact-list";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/core/permissions";
import { requireEmployeePage } from "@/lib/server/session";

export default answered(OrderOptionsPage);

async function OrderOptionsPage({ params }: { params: Promise<{ orderId: string }> }) {
  const [actor, t] = await Promise.all([requireEmployeePage(), getTranslations("orders")]);
  const { order } = await readOrder(actor, params, async () => null);
  const mayEdit = order.can.edit && can(actor, "order.edit_parameters");
  return (
    <OrderFrame actor={actor} order={order} tab="options">
      <div className="flex max-w-3xl flex-col gap-4">
        <ClosedNote order={order} />
        <Panel title={t("card.options")} text={t("options.text")}>
          {mayEdit ? (
            <OptionsForm order={order} />
          ) : order.options.length === 0 ? (
            <p className="text-faint">{t("options.empty")}</p>
          ) : (
            <FactList>
              {order.options.map((option, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and their order is fixed.
                <Fact key={index} label={option.name}>
                  {option.value}
                </Fact>
              ))}
            </FactList>
          )}
        </Panel>
      </div>
    </OrderFrame>
  );
}
