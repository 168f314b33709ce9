import { and, eq, sql } from "drizzle-orm";
import { idempotencyKeys } from "@/db/schema/outbox";
import type { ApiKeyActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import type { Operation } from "@/lib/core/operation";
import { requirePermission } from "@/lib/core/permissions";
import { contentHash } from "./cipher";
import { type ReadContext, type WriteContext, writingAfter } from "./context";
import { writing } from "./statement";

export type Command = { key: string; operation: string; content: unknown; requireRights: Rights };
/** Refuses a caller who may not do now what he did then. */
export type Rights = (ctx: ReadContext<ApiKeyActor>) => Promise<void>;
/** `isReplay`: it was given before and nothing happened now. */
export type Answer = { status: number; body: unknown; isReplay: boolean };
/** Refuses an input about something that is out of the caller's sight. */
export type Reach<I> = (ctx: ReadContext<ApiKeyActor>, input: I) => Promise<void>;
type KnownCommand = { contentHash: string; status: number; answer: unknown };

/**
 * Runs a command once per caller and key. The key's row is written first, so a copy that runs at the same time waits for
 * it and then gets the stored answer; a refusal rolls the row back and may be tried again. What the command reads may
 * travel with that row; what it writes waits until it is known to be no copy. A repeat is held to the rights of this
 * moment, like everything else that a caller asks for (promises K1, R1).
 *
 * @throws idempotency.reused when the key came with other content, and what `requireRights` refuses
 */
export async function answerOnce(
  ctx: WriteContext<ApiKeyActor>,
  command: Command,
  run: (ctx: WriteContext<ApiKeyActor>) => Promise<Answer>,
): Promise<Answer> {
  const { accountId } = ctx.actor;
  const own = { accountId, caller: callerOf(ctx.actor), key: command.key };
  const { operation } = command;
  const claimed = claimKey(ctx, { ...own, operation, contentHash: hashOf(command), createdAt: ctx.now });
  const isNew = claimed.then((rows) => {
    if (rows.length === 0) throw new CopyError();
  });
  const [claim, running] = await Promise.allSettled([isNew, run(writingAfter(ctx, isNew))]);
  if (claim.status === "rejected") {
    if (!(claim.reason instanceof CopyError)) throw claim.reason;
    await command.requireRights(ctx);
    return replayOf(await findCommand(ctx, command.key), command);
  }
  if (running.status === "rejected") throw running.reason;
  const answer = running.value;
  const kept = keepAnswer(ctx, { ...own, status: answer.status, answer: JSON.stringify(answer.body) });
  if (ctx.last) ctx.last.push(kept);
  else await kept;
  return answer;
}

/** Nothing happens for it: what it would write is not written. */
class CopyError extends Error {}

type Own = { accountId: string; caller: string; key: string };

const claimKey = writing<Own & { operation: string; contentHash: string; createdAt: Date }>()((tx, given) =>
  tx
    .insert(idempotencyKeys)
    .values({
      accountId: given.accountId,
      caller: given.caller,
      key: given.key,
      operation: given.operation,
      contentHash: given.contentHash,
      status: 0,
      answer: {},
      createdAt: given.createdAt,
    })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key }),
);

const keepAnswer = writing<Own & { status: number; answer: string }>()(
  (tx, { accountId, caller, key, status, answer }) =>
    tx
      .update(idempotencyKeys)
      .set({ status: sql`${status}`, answer: sql`${answer}::jsonb` })
      .where(
        and(eq(idempotencyKeys.accountId, accountId), eq(idempotencyKeys.caller, caller), eq(idempotencyKeys.key, key)),
      ),
);

/** What the caller did with this key; nothing when the key is new. */
export async function findCommand(ctx: ReadContext<ApiKeyActor>, key: string): Promise<KnownCommand | undefined> {
  const [known] = await ctx.db
    .select({
      contentHash: idempotencyKeys.contentHash,
      status: idempotencyKeys.status,
      answer: idempotencyKeys.answer,
    })
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.accountId, ctx.actor.accountId), ofKey(ctx, key)))
    .limit(1);
  return known;
}

/** The answer that was given to the same command. @throws idempotency.reused when that was another one */
export function replayOf(known: KnownCommand | undefined, command: Command): Answer {
  if (known?.contentHash !== hashOf(command)) throw new DomainError("conflict", "idempotency.reused");
  return { status: known.status, body: known.answer, isReplay: true };
}

/** What is asked of a caller again: whether he still reaches what it was about, and still has the function. */
export function rightsOf<I>({ needs }: Operation, input: I, requireReach?: Reach<I>): Rights {
  return async (ctx) => {
    await requireReach?.(ctx, input);
    if (needs) requirePermission(ctx.actor, needs);
  };
}

function hashOf({ operation, content }: Command): string {
  return contentHash({ operation, content });
}

function ofKey({ actor }: ReadContext<ApiKeyActor>, key: string) {
  return and(eq(idempotencyKeys.caller, callerOf(actor)), eq(idempotencyKeys.key, key));
}

/** The first of the keys that replaced each other: a system that changes over in the middle of a repeat is still one caller. */
function callerOf({ apiKeyId, ownKeyIds }: ApiKeyActor): string {
  return `apiKey:${ownKeyIds.at(-1) ?? apiKeyId}`;
}
