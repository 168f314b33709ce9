import { and, eq, sql } from "drizzle-orm";
import { apiKeys } from "@/db/schema/accounts";
import type { ApiKeyActor, GuestActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { staffFunctions } from "@/lib/core/functions";
import { hashToken } from "./cipher";
import { readAs, writeAs } from "./context";

/** `lastUsedAt` is written at most this often. */
const TOUCH_MS = 60_000;
const KEY = /^Bearer (kontor_[A-Za-z0-9_-]{20,100})$/;
const NOBODY: GuestActor = { kind: "guest", source: "", accountId: null };

/**
 * The external system behind a request: a key in the Authorization header, nowhere else (promise K1). Looked up at each
 * request, so revoking bites at once.
 *
 * @throws key.invalid (401) whatever is wrong with it
 */
export async function apiActor(headers: Headers): Promise<ApiKeyActor> {
  const key = KEY.exec(headers.get("authorization") ?? "")?.[1];
  const found = key ? await findKey(hashToken(key)) : null;
  if (!found) throw new DomainError("unauthenticated", "key.invalid");
  const actor = { ...found.actor, source: headers.get("x-kontor-source") ?? "" };
  if (found.isLongUnused) await touch(actor);
  return actor;
}

function touch(actor: ApiKeyActor): Promise<void> {
  return writeAs(actor, async (ctx) => {
    await ctx.tx
      .update(apiKeys)
      .set({ lastUsedAt: ctx.now, lastUsedSource: actor.source ?? "" })
      .where(and(eq(apiKeys.accountId, actor.accountId), eq(apiKeys.id, actor.apiKeyId)));
  });
}

async function findKey(keyHash: string): Promise<{ actor: ApiKeyActor; isLongUnused: boolean } | null> {
  const [found] = await readAs(NOBODY, (ctx) =>
    ctx.db
      .select({ accountId: sql<string>`account_id`, id: sql<string>`id` })
      .from(sql`lookup.find_api_key(${keyHash})`)
      .limit(1),
  );
  if (!found) return null;
  const lookup = {
    kind: "apiKey",
    accountId: found.accountId,
    apiKeyId: found.id,
    name: "",
    functions: new Set<never>(),
  } as const;
  return readAs(lookup, async (ctx) => {
    const [row] = await ctx.db
      .select()
      .from(apiKeys)
      .where(and(eq(apiKeys.accountId, found.accountId), eq(apiKeys.id, found.id)))
      .limit(1);
    if (!row || row.revokedAt || row.expiresAt <= ctx.now) return null;
    const functions = new Set(staffFunctions.filter((name) => row.functions.includes(name)));
    const unusedMs = ctx.now.getTime() - (row.lastUsedAt?.getTime() ?? 0);
    return { actor: { ...lookup, name: row.name, functions }, isLongUnused: unusedMs > TOUCH_MS };
  });
}
