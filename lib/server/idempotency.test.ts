import { sql } from "drizzle-orm";
import type { ApiKeyActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/id";
import { placeOrderOperation } from "@/lib/orders/model/order-operations";
import { describe, expect, test } from "@/tests/support/test";
import { apiKey } from "@/tests/support/who";
import type { WriteContext } from "./context";
import { answerOnce, rightsOf } from "./idempotency";

const command = {
  key: "order 17",
  operation: "placeOrder",
  content: { externalId: "17" },
  requireRights: rightsOf(placeOrderOperation, {}),
};

describe("answerOnce", () => {
  test("P-M4 a repeat with the key that took the place of the first one has no second effect", async ({ as }) => {
    const before = as(apiKey("order.create"));
    const successor = (...replaced: readonly string[]): WriteContext<ApiKeyActor> => {
      const apiKeyId = newId();
      return { ...before, actor: { ...before.actor, apiKeyId, ownKeyIds: [apiKeyId, ...replaced] } };
    };
    let runs = 0;
    const run = async (ctx: WriteContext<ApiKeyActor>) => {
      await ctx.tx.execute(sql`select 'the effect'`);
      runs += 1;
      return { status: 201, body: { run: runs }, isReplay: false };
    };

    await answerOnce(before, command, run);
    const replay = { status: 201, body: { run: 1 }, isReplay: true };
    expect(await answerOnce(successor(...before.actor.ownKeyIds), command, run)).toEqual(replay);
    expect(await answerOnce(successor(newId(), ...before.actor.ownKeyIds), command, run)).toEqual(replay);

    expect(await answerOnce(successor(), command, run)).toMatchObject({ body: { run: 2 }, isReplay: false });
  });

  test("P-M4 a copy reads at most: what it would write is not written, and its own failure is not told", async ({
    as,
  }) => {
    const ctx = as(apiKey("order.create"));
    const told = { status: 201, body: { told: "once" }, isReplay: false };
    await answerOnce(ctx, command, async () => told);

    const write = (own: WriteContext<ApiKeyActor>) => own.tx.execute(sql`select nothing from nowhere`);
    const copies = [write, () => Promise.reject(new Error("refused meanwhile"))];
    for (const copy of copies) {
      const run = async (own: WriteContext<ApiKeyActor>) => {
        await copy(own);
        return told;
      };
      expect(await answerOnce(ctx, command, run)).toEqual({ ...told, isReplay: true });
    }
  });
});
