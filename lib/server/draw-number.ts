import { type SQL, sql } from "drizzle-orm";
import type { WriteContext } from "./context";

/** The next number of a series as a value of the row that gets it: one round trip less than drawing it before. */
export function drawnNumber(series: "orders" | "clients"): SQL<number> {
  return sql`numbers.draw(${series})`;
}

/** The next number of a series of the account: rising, never used again, gaps allowed (promise O1). */
export async function drawNumber(ctx: WriteContext, series: "orders" | "clients"): Promise<number> {
  const { rows } = await ctx.tx.execute<{ number: string }>(sql`select numbers.draw(${series}) as number`);
  return Number(rows[0]?.number);
}
