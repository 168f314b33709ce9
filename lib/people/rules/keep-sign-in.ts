import { eq, sql } from "drizzle-orm";
import { people, signIns } from "@/db/schema/people";
import type { Actor, GlobalActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/id";
import type { SignInOutcome } from "@/lib/people/model/sign-in";
import type { WriteContext } from "@/lib/server/context";
import { type Device, shortUserAgent } from "./open-session";

/**
 * One row in the record that a person has of his own account. The same statement for every address: of one that nobody
 * has, it leaves nothing (promise A2).
 */
export async function keepSignIn(
  ctx: WriteContext<Actor | GlobalActor>,
  emailKey: string,
  outcome: SignInOutcome,
  device: Device,
): Promise<void> {
  const row = ctx.tx
    .select({
      id: sql<string>`${newId()}::uuid`.as("id"),
      personId: people.id,
      outcome: sql<string>`${outcome}::text`.as("outcome"),
      at: sql<Date>`${ctx.now}::timestamptz`.as("at"),
      source: sql<string>`${device.source}::text`.as("source"),
      userAgent: sql<string>`${shortUserAgent(device)}::text`.as("user_agent"),
    })
    .from(people)
    .where(eq(people.emailKey, emailKey));
  await ctx.tx.insert(signIns).select(row);
}
