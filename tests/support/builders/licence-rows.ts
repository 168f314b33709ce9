import { and, eq } from "drizzle-orm";
import { licenceCodes } from "@/db/schema/catalogue";
import { licences } from "@/db/schema/licences";
import { newId } from "@/lib/core/id";
import type { WriteContext } from "@/lib/server/context";
import { anItem, freeCodes } from "./catalogue";
import { anOrderRow } from "./order-rows";

type Row = {
  state?: "granted" | "activated" | "revoked";
  withCode?: boolean;
  order?: Parameters<typeof anOrderRow>[1];
};

/** A confirmed order of one licence and that licence in somebody's hands, written straight, for queries. */
export async function aLicenceRow(ctx: WriteContext, holder: { id: string }, overrides: Row = {}) {
  const { state = "granted", withCode = false } = overrides;
  const { accountId } = ctx.actor;
  const item = await anItem(ctx, withCode ? { free: 0 } : {});
  const order = await anOrderRow(ctx, {
    stage: "CONFIRMED",
    recipientKind: "person",
    clientId: holder.id,
    recipientId: holder.id,
    lines: [{ itemId: item.id, name: item.name, kind: item.kind }],
    ...overrides.order,
  });
  const lineId = order.lines[0]?.id ?? "";
  const [code] = withCode ? await freeCodes(ctx, item.id, 1) : [];
  const codeId = withCode ? await issueTo(ctx, item.id, { orderId: order.id, lineId }) : null;
  const id = newId();
  await ctx.tx.insert(licences).values({
    accountId,
    id,
    orderId: order.id,
    lineId,
    position: 1,
    holderId: holder.id,
    state,
    codeId,
    grantedAt: ctx.now,
    activatedAt: state === "activated" ? ctx.now : null,
  });
  return { id, itemId: item.id, name: item.name, orderId: order.id, orderNumber: order.number, code: code ?? "" };
}

async function issueTo(ctx: WriteContext, itemId: string, to: { orderId: string; lineId: string }): Promise<string> {
  const [row] = await ctx.tx
    .update(licenceCodes)
    .set({ ...to, state: "issued", issuedAt: ctx.now })
    .where(and(eq(licenceCodes.accountId, ctx.actor.accountId), eq(licenceCodes.itemId, itemId)))
    .returning({ id: licenceCodes.id });
  if (!row) throw new Error("the pool of this item is empty");
  return row.id;
}
