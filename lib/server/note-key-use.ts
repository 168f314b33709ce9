import { and, eq, gte } from "drizzle-orm";
import { apiKeys } from "@/db/schema/accounts";
import { events } from "@/db/schema/outbox";
import type { ApiKeyActor } from "@/lib/core/actor";
import type { WriteContext } from "./context";
import { recordEvent } from "./events";

const DAY_MS = 86_400_000;

/**
 * Remembers when and from where a key was used last, and tells the audit of its first use from this source on this day
 * (UTC). Meant for the first call of a key and source within a minute, not for each one. The key's row is locked first, so
 * of two processes that note the same use only one writes the event.
 */
export async function noteKeyUse(ctx: WriteContext<ApiKeyActor>): Promise<void> {
  const { accountId, apiKeyId, name, source = "" } = ctx.actor;
  await ctx.tx
    .update(apiKeys)
    .set({ lastUsedAt: ctx.now, lastUsedSource: source })
    .where(and(eq(apiKeys.accountId, accountId), eq(apiKeys.id, apiKeyId)));
  const dayStartedAt = new Date(Math.floor(ctx.now.getTime() / DAY_MS) * DAY_MS);
  const [noted] = await ctx.db
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.accountId, accountId),
        eq(events.subjectKind, "key"),
        eq(events.subjectId, apiKeyId),
        gte(events.at, dayStartedAt),
        eq(events.type, "key.used"),
        eq(events.source, source),
      ),
    )
    .limit(1);
  if (!noted) await recordEvent(ctx, "key.used", { id: apiKeyId }, { name });
}
