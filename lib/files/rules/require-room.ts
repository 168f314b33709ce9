import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { clients } from "@/db/schema/clients";
import { files } from "@/db/schema/files";
import { DomainError } from "@/lib/core/errors";
import { ORDER_FILES_MAX, ORDER_MAX_BYTES } from "@/lib/files/model/limits";
import type { LockedOrder } from "@/lib/orders/sql/lock-order";
import type { WriteContext } from "@/lib/server/context";

const MIB = 1024 * 1024;

type Coming = { fileId: string; sizeBytes: number };

/**
 * Is there room for one more file with the order and its client? What is on its way counts as much as what is there, so
 * many uploads at the same moment cannot pass together what they could not pass one by one. The order is locked by the
 * caller; the client is locked here.
 *
 * @throws file.order_full, file.order_too_large, file.client_full
 */
export async function requireRoom(ctx: WriteContext, order: LockedOrder, coming: Coming): Promise<void> {
  const ofOrder = await taken(ctx, eq(files.orderId, order.id), coming.fileId);
  if (ofOrder.count >= ORDER_FILES_MAX)
    throw new DomainError("conflict", "file.order_full", { maximum: ORDER_FILES_MAX });
  if (ofOrder.bytes + coming.sizeBytes > ORDER_MAX_BYTES)
    throw new DomainError("conflict", "file.order_too_large", { maximumMb: ORDER_MAX_BYTES / MIB });

  if (!order.clientId) return;
  await lockClient(ctx, order.clientId);
  const ofClient = await taken(ctx, eq(files.clientId, order.clientId), coming.fileId);
  const mostBytes = await clientLimit(ctx);
  if (ofClient.bytes + coming.sizeBytes > mostBytes)
    throw new DomainError("conflict", "file.client_full", { maximumMb: Math.floor(mostBytes / MIB) });
}

async function taken(ctx: WriteContext, owner: ReturnType<typeof eq>, exceptId: string) {
  const [row] = await ctx.db
    .select({
      count: sql<number>`count(*)::int`,
      bytes: sql<number>`coalesce(sum(${files.sizeBytes}), 0)`.mapWith(Number),
    })
    .from(files)
    .where(
      and(
        eq(files.accountId, ctx.actor.accountId),
        owner,
        inArray(files.state, ["uploading", "stored"]),
        ne(files.id, exceptId),
      ),
    );
  return row ?? { count: 0, bytes: 0 };
}

async function lockClient(ctx: WriteContext, clientId: string): Promise<void> {
  await ctx.tx
    .select({ id: clients.id })
    .from(clients)
    .where(and(eq(clients.accountId, ctx.actor.accountId), eq(clients.id, clientId)))
    .for("no key update")
    .limit(1);
}

async function clientLimit(ctx: WriteContext): Promise<number> {
  const [row] = await ctx.db
    .select({ bytes: accounts.clientFilesMaxBytes })
    .from(accounts)
    .where(eq(accounts.id, ctx.actor.accountId))
    .limit(1);
  return row?.bytes ?? 0;
}
