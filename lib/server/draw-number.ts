import { sql } from "drizzle-orm";
import type { WriteContext } from "./context";

/** The next number of a series of the account: rising, never used again, gaps allowed (promise O1). */
export async function drawNumber(ctx: WriteContext, series: "orders" | "clients"): Promise<number> {
  const { rows } = await ctx.tx.execute<{ number: string }>(sql`select numbers.draw(${series}) as number`);
  return Number(rows[0]?.number);
}
