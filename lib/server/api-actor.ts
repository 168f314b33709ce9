import { and, eq, sql } from "drizzle-orm";
import { apiKeys } from "@/db/schema/accounts";
import type { ApiKeyActor, GuestActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { staffFunctions } from "@/lib/core/functions";
import { giveBackGuess, takeGuess, takeStrangersCall } from "./api-limits";
import { hashToken } from "./cipher";
import { clock } from "./clock";
import { type ReadContext, readAs, writeAs } from "./context";
import { log } from "./log";
import { noteKeyUse } from "./note-key-use";

/** A key that was good so short a time ago is not asked for again; less than the second of promise K1. */
const KNOWN_FOR_MS = 900;
const KNOWN_MAX = 1_000;
const FAMILIAR_MAX = 10_000;
/** The use of a key is noted at most this often per source. */
const NOTED_FOR_MS = 60_000;
/** A call waits no longer for the note of its key; with the wait for an answer it stays below 5 s (promise C2). */
const NOTING_WAIT_MS = 100;
/** A key replaced again and again; longer chains than a year of changes are cut. */
const REPLACED_MAX = 50;
const KEY = /^Bearer (kontor_[A-Za-z0-9_-]{20,100})$/;
const NOBODY: GuestActor = { kind: "guest", source: "", accountId: null };

type Key = { actor: ApiKeyActor; expiresAt: Date };
type Known = { key: Promise<Key | null>; until: number };

const known = new Map<string, Known>();
const noted = new Map<string, number>();
/** Hashes of keys that were good when they were last looked up, whichever source they came from. */
const familiar = new Set<string>();

/**
 * The external system behind a request: a key in the Authorization header, nowhere else. Revoking, expiry and changes bite
 * within a second in every process (promise K1).
 *
 * A call with a key that was never good is counted before it is looked up, so a source that has tried too many costs the
 * database nothing more; a key that was good goes on working beside it, behind a shared address too.
 *
 * @throws key.invalid (401) whatever is wrong with it, limit.reached for a source that tries too many
 */
export async function apiActor(headers: Headers): Promise<ApiKeyActor> {
  const source = headers.get("x-kontor-source") ?? "";
  const text = KEY.exec(headers.get("authorization") ?? "")?.[1];
  if (!text) {
    takeStrangersCall(source);
    throw new DomainError("unauthenticated", "key.invalid");
  }
  const keyHash = hashToken(text);
  // Calls that come together share one look-up, and one count.
  const isStrange = !familiar.has(keyHash) && !isBeingLookedUp(keyHash);
  if (isStrange) takeGuess(source);
  const key = await keyOf(keyHash).catch((error: unknown) => {
    // Nobody knows yet whether it was a guess, and it was no guess that the database is away.
    if (isStrange) giveBackGuess(source);
    throw error;
  });
  if (!key || key.expiresAt <= clock.now()) {
    if (familiar.delete(keyHash)) takeGuess(source);
    throw new DomainError("unauthenticated", "key.invalid");
  }
  if (isStrange) {
    giveBackGuess(source);
    remember(keyHash);
  }
  const actor = { ...key.actor, source };
  await noteNowAndThen(actor);
  return actor;
}

function isBeingLookedUp(keyHash: string): boolean {
  return Date.now() < (known.get(keyHash)?.until ?? 0);
}

function remember(keyHash: string): void {
  if (familiar.size >= FAMILIAR_MAX) familiar.clear();
  familiar.add(keyHash);
}

/** Calls that come together share one look-up; a wrong key is never remembered. */
async function keyOf(keyHash: string): Promise<Key | null> {
  const nowMs = Date.now();
  const before = known.get(keyHash);
  if (before && nowMs < before.until) return before.key;
  if (known.size >= KNOWN_MAX) known.clear();
  const looked: Known = { key: findKey(keyHash), until: nowMs + KNOWN_FOR_MS };
  known.set(keyHash, looked);
  const key = await looked.key.catch(() => null);
  if (!key && known.get(keyHash) === looked) known.delete(keyHash);
  return looked.key;
}

async function findKey(keyHash: string): Promise<Key | null> {
  const [found] = await readAs(NOBODY, (ctx) =>
    ctx.db
      .select({ accountId: sql<string>`account_id`, id: sql<string>`id` })
      .from(sql`lookup.find_api_key(${keyHash})`)
      .limit(1),
  );
  if (!found) return null;
  const { accountId, id: apiKeyId } = found;
  const ids = { accountId, apiKeyId, ownKeyIds: [apiKeyId] };
  const lookup = { kind: "apiKey", ...ids, name: "", functions: new Set<never>(), scope: "own" } as const;
  return readAs(lookup, async (ctx) => {
    const row = await keyRow(ctx, apiKeyId);
    if (!row || row.revokedAt || row.expiresAt <= ctx.now) return null;
    const functions = new Set(staffFunctions.filter((name) => row.functions.includes(name)));
    const scope = row.scope === "all" ? "all" : "own";
    const ownKeyIds = [apiKeyId, ...(await replacedBy(ctx, row))];
    return { actor: { ...lookup, name: row.name, functions, scope, ownKeyIds }, expiresAt: row.expiresAt };
  });
}

type KeyRow = typeof apiKeys.$inferSelect;

async function keyRow(ctx: ReadContext<ApiKeyActor>, id: string): Promise<KeyRow | undefined> {
  const [row] = await ctx.db
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.accountId, ctx.actor.accountId), eq(apiKeys.id, id)))
    .limit(1);
  return row;
}

/** The keys that this one stands for, the newest first. */
async function replacedBy(ctx: ReadContext<ApiKeyActor>, key: KeyRow): Promise<string[]> {
  const ids: string[] = [];
  for (let id = key.replacesId; id && ids.length < REPLACED_MAX; ) {
    ids.push(id);
    id = (await keyRow(ctx, id))?.replacesId ?? null;
  }
  return ids;
}

/**
 * A use that is not noted, or not yet, is no reason to refuse or delay the call: reading goes on when nothing can be
 * written (promise C4), and a database that does not answer costs one wait, not two.
 */
async function noteNowAndThen(actor: ApiKeyActor): Promise<void> {
  const place = `${actor.accountId}:${actor.apiKeyId}:${actor.source ?? ""}`;
  const nowMs = Date.now();
  if (nowMs - (noted.get(place) ?? 0) < NOTED_FOR_MS) return;
  if (noted.size >= KNOWN_MAX) noted.clear();
  noted.set(place, nowMs);
  const noting = writeAs(actor, noteKeyUse).catch((error: unknown) =>
    log.error("key.use_not_noted", error, { apiKeyId: actor.apiKeyId }),
  );
  await Promise.race([noting, new Promise((resolve) => setTimeout(resolve, NOTING_WAIT_MS))]);
}
