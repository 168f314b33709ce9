import { and, eq } from "drizzle-orm";
import { idempotencyKeys } from "@/db/schema/outbox";
import type { ApiKeyActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import type { Operation } from "@/lib/core/operation";
import { requirePermission } from "@/lib/core/permissions";
import { contentHash } from "./cipher";
import type { ReadContext, WriteContext } from "./context";

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
 * it and then gets the stored answer; a refusal rolls the row back and may be tried again. A repeat is held to the rights
 * of this moment, like everything else that a caller asks for (promises K1, R1).
 *
 * @throws idempotency.reused when the key came with other content, and what `requireRights` refuses
 */
export async function answerOnce(
  ctx: WriteContext<ApiKeyActor>,
  command: Command,
  run: () => Promise<Answer>,
): Promise<Answer> {
  const { accountId } = ctx.actor;
  const claimed = await ctx.tx
    .insert(idempotencyKeys)
    .values({
      accountId,
      caller: callerOf(ctx.actor),
      key: command.key,
      operation: command.operation,
      contentHash: hashOf(command),
      status: 0,
      answer: {},
      createdAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (claimed.length === 0) {
    await command.requireRights(ctx);
    return replayOf(await findCommand(ctx, command.key), command);
  }
  const answer = await run();
  const kept = ctx.tx
    .update(idempotencyKeys)
    .set({ status: answer.status, answer: answer.body })
    .where(and(eq(idempotencyKeys.accountId, accountId), ofKey(ctx, command.key)))
    .execute();
  if (ctx.last) ctx.last.push(kept);
  else await kept;
  return answer;
}

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
