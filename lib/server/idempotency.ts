import { and, eq } from "drizzle-orm";
import { idempotencyKeys } from "@/db/schema/outbox";
import type { ApiKeyActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { contentHash } from "./cipher";
import type { WriteContext } from "./context";

type Command = { key: string; operation: string; content: unknown };
/** `isReplay`: it was given before and nothing happened now. */
export type Answer = { status: number; body: unknown; isReplay: boolean };

/**
 * Runs a command once per caller and key. The key's row is written first, so a copy that runs at the same time waits for
 * it and then gets the stored answer; a refusal rolls the row back and may be tried again.
 *
 * @throws idempotency.reused when the key came with other content
 */
export async function answerOnce(
  ctx: WriteContext<ApiKeyActor>,
  command: Command,
  run: () => Promise<Answer>,
): Promise<Answer> {
  const { accountId, apiKeyId, ownKeyIds } = ctx.actor;
  // The first of the keys that replaced each other: a system that changes over in the middle of a repeat is still one caller.
  const caller = `apiKey:${ownKeyIds.at(-1) ?? apiKeyId}`;
  const hash = contentHash({ operation: command.operation, content: command.content });
  const claimed = await ctx.tx
    .insert(idempotencyKeys)
    .values({
      accountId,
      caller,
      key: command.key,
      operation: command.operation,
      contentHash: hash,
      status: 0,
      answer: {},
      createdAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  const row = and(
    eq(idempotencyKeys.accountId, accountId),
    eq(idempotencyKeys.caller, caller),
    eq(idempotencyKeys.key, command.key),
  );
  if (claimed.length === 0) {
    const [known] = await ctx.db.select().from(idempotencyKeys).where(row).limit(1);
    if (known?.contentHash !== hash) throw new DomainError("conflict", "idempotency.reused");
    return { status: known.status, body: known.answer, isReplay: true };
  }
  const answer = await run();
  const kept = ctx.tx.update(idempotencyKeys).set({ status: answer.status, answer: answer.body }).where(row).execute();
  if (ctx.last) ctx.last.push(kept);
  else await kept;
  return answer;
}
