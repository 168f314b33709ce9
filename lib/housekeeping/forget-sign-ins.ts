import { sql } from "drizzle-orm";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { signInsEndBefore } from "./model/lives";

/** So few that signing in never waits for them. */
export const SIGN_INS_AT_ONCE = 2_000;

/**
 * Removes the oldest sign-ins from people's own records, at most `SIGN_INS_AT_ONCE` of them, and says how many went. The
 * application may not delete any: the function of the database does, and none of the last year.
 *
 * @throws permission.denied
 */
export async function forgetSignIns(ctx: WriteContext): Promise<number> {
  requirePermission(ctx.actor, "housekeeping.run");
  const { rows } = await ctx.tx.execute<{ gone: number }>(
    sql`select housekeeping.forget_sign_ins(${signInsEndBefore(ctx.now)}::timestamptz, ${SIGN_INS_AT_ONCE}::integer) as gone`,
  );
  return rows[0]?.gone ?? 0;
}
