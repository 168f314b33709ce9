import { OrderFrame } from "@/app/(staff)/orders/[orderId]/order-frame";
import { readOrder } from "@/app/(staff)/orders/[orderId]/read-order";
import { answered } from "@/app/answered";
import { OrderFilesPart } from "@/app/files/order-files-part";
import { listOrderFiles } from "@/lib/files/list-order-files";
import { requireEmployeePage } from "@/lib/server/session";

export default answered(OrderFilesPage);

async function OrderFilesPage({ params }: { params: Promise<{ orderId: string }> }) {
  const actor = await requireEmployeePage();
  const { order, desk, more } = await readOrder(actor, params, (ctx, orderId) => listOrderFiles(ctx, { orderId }));
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
