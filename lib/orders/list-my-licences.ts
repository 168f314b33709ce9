import { and, desc, eq, lt, or } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { clients } from "@/db/schema/clients";
import { licences } from "@/db/schema/licences";
import { orderLines, orders } from "@/db/schema/orders";
import type { CustomerActor } from "@/lib/core/actor";
import { requirePermission } from "@/lib/core/permissions";
import { MY_PAGE_SIZE, type MyLicenceRow, type NewestCursor } from "@/lib/orders/model/my-orders";
import type { ReadContext } from "@/lib/server/context";
import { actsOnLicencesOf, visibleLicences } from "./sql/visible-licences";
import { visibleOrders } from "./sql/visible-orders";

type Input = { cursor?: NewestCursor | undefined; orderId?: string | undefined };

/**
 * What the customer and his organisations hold in one account, newest first, one more than a page holds. Codes are not
 * part of any list (promise L3). Whoever got a licence from somebody else does not learn of the order it came with.
 */
export async function listMyLicences(ctx: ReadContext<CustomerActor>, input: Input): Promise<MyLicenceRow[]> {
  requirePermission(ctx.actor, "cabinet.licences");
  const { cursor, orderId } = input;
  const before = cursor && new Date(cursor.before);
  const rows = await ctx.db
    .select({ ...columns, orderId: orders.id, orderNumber: orders.number })
    .from(licences)
    .innerJoin(accounts, eq(accounts.id, licences.accountId))
    .innerJoin(orderLines, and(eq(orderLines.accountId, licences.accountId), eq(orderLines.id, licences.lineId)))
    .innerJoin(clients, and(eq(clients.accountId, licences.accountId), eq(clients.id, licences.holderId)))
    .leftJoin(orders, and(eq(orders.id, licences.orderId), visibleOrders(ctx.actor)))
    .where(
      and(
        visibleLicences(ctx.actor),
        orderId ? eq(licences.orderId, orderId) : undefined,
        cursor && before
          ? or(lt(licences.grantedAt, before), and(eq(licences.grantedAt, before), lt(licences.id, cursor.id)))
          : undefined,
      ),
    )
    .orderBy(desc(licences.grantedAt), desc(licences.id))
    .limit(MY_PAGE_SIZE + 1);
  return rows.map(({ codeId, holderId, holderKind, holderName, orderId: id, orderNumber: number, ...row }) => ({
    ...row,
    state: row.state as MyLicenceRow["state"], // A CHECK of the table allows these and `revoked`, which is not visible.
    hasCode: codeId !== null,
    organization: holderKind === "organization" ? holderName : "",
    isMine: actsOnLicencesOf(ctx.actor, holderId),
    order: id !== null && number !== null ? { id, number } : null,
  }));
}

const columns = {
  id: licences.id,
  accountId: licences.accountId,
  seller: accounts.name,
  timeZone: accounts.timeZone,
  name: orderLines.name,
  productName: orderLines.productName,
  instructions: orderLines.instructions,
  state: licences.state,
  codeId: licences.codeId,
  holderId: licences.holderId,
  holderKind: clients.kind,
  holderName: clients.name,
  createdAt: licences.grantedAt,
  activatedAt: licences.activatedAt,
  handedOverAt: licences.handedOverAt,
};
