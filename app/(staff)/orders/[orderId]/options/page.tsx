import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { OrderFrame } from "@/app/(staff)/orders/[orderId]/order-frame";
import { orderTitle } from "@/app/(staff)/orders/[orderId]/order-title";
import { readOrder } from "@/app/(staff)/orders/[orderId]/read-order";
import { answered } from "@/app/answered";
import { ClosedNote } from "@/components/orders/closed-note";
import { OptionsForm } from "@/components/orders/options-form";
import { Fact, FactList } from "@/components/ui/fact-list";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/core/permissions";
import { requireEmployeePage } from "@/lib/server/session";

type Props = { params: Promise<{ orderId: string }> };

/** Read once for the page and its title. */
const readPage = cache(async (asked: string) => {
  const actor = await requireEmployeePage();
  return { actor, ...(await readOrder(actor, asked, async () => null)) };
});

export function generateMetadata({ params }: Props) {
  return orderTitle(async () => readPage((await params).orderId), "options");
}

export default answered(OrderOptionsPage);

async function OrderOptionsPage({ params }: Props) {
  const [{ actor, order }, t] = await Promise.all([readPage((await params).orderId), getTranslations("orders")]);
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
