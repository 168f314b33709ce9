import { cache } from "react";
import { OrderFrame } from "@/app/(staff)/orders/[orderId]/order-frame";
import { orderTitle } from "@/app/(staff)/orders/[orderId]/order-title";
import { readOrder } from "@/app/(staff)/orders/[orderId]/read-order";
import { answered } from "@/app/answered";
import { OrderFilesPart } from "@/app/files/order-files-part";
import { listOrderFiles } from "@/lib/files/list-order-files";
import { requireEmployeePage } from "@/lib/server/session";

type Props = { params: Promise<{ orderId: string }> };

/** Read once for the page and its title. */
const readPage = cache(async (asked: string) => {
  const actor = await requireEmployeePage();
  return { actor, ...(await readOrder(actor, asked, (ctx, orderId) => listOrderFiles(ctx, { orderId }))) };
});

export function generateMetadata({ params }: Props) {
  return orderTitle(async () => readPage((await params).orderId), "files");
}

export default answered(OrderFilesPage);

async function OrderFilesPage({ params }: Props) {
  const { actor, order, desk, more } = await readPage((await params).orderId);
  const { accountId } = actor;
  return (
    <OrderFrame actor={actor} order={order} tab="files">
      <OrderFilesPart
        door="staff"
        order={{ id: order.id, accountId }}
        files={more}
        seller=""
        timeZone={desk.timeZone}
      />
    </OrderFrame>
  );
}
