import { and, eq, sql } from "drizzle-orm";
import { files } from "@/db/schema/files";
import { orders } from "@/db/schema/orders";
import type { Actor } from "@/lib/core/actor";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";
import type { StorageFigures } from "./model/list-storage";
import { visibleFiles } from "./sql/order-file-row";

/** How many files there are and how much they take. @throws permission.denied */
export async function getStorageFigures(ctx: ReadContext): Promise<StorageFigures> {
  requirePermission(ctx.actor, "storage.view");
  const sum = {
    count: sql<number>`count(*)::int`,
    bytes: sql<number>`coalesce(sum(${files.sizeBytes}), 0)`.mapWith(Number),
  };
  const stored = and(eq(files.accountId, ctx.actor.accountId), eq(files.state, "stored"));
  const [row] = seesEverything(ctx.actor)
    ? // Without the orders an index answers this, also for a million files.
      await ctx.db
        .select(sum)
        .from(files)
        .where(and(eq(files.accountId, ctx.actor.accountId), stored))
    : await ctx.db
        .select(sum)
        .from(files)
        .innerJoin(orders, and(eq(orders.accountId, files.accountId), eq(orders.id, files.orderId)))
        .where(and(eq(files.accountId, ctx.actor.accountId), visibleFiles(ctx.actor)));
  return row ?? { count: 0, bytes: 0 };
}

function seesEverything(actor: Actor): boolean {
  return actor.kind === "employee" && actor.role !== "contractor";
}
