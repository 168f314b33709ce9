import { and, count, eq } from "drizzle-orm";
import { licenceCodes } from "@/db/schema/catalogue";
import type { ReadContext } from "@/lib/server/context";

/** How many codes of the item wait to be given out. */
export async function countFreeCodes(ctx: ReadContext, itemId: string): Promise<number> {
  const [row] = await ctx.db
    .select({ free: count() })
    .from(licenceCodes)
    .where(
      and(
        eq(licenceCodes.accountId, ctx.actor.accountId),
        eq(licenceCodes.itemId, itemId),
        eq(licenceCodes.state, "free"),
      ),
    );
  return row?.free ?? 0;
}
