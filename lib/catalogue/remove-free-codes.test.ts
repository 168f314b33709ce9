import { and, eq } from "drizzle-orm";
import { licenceCodes } from "@/db/schema/catalogue";
import { newId } from "@/lib/core/id";
import { anItem } from "@/tests/support/builders/catalogue";
import { eventsOf } from "@/tests/support/history";
import { describe, expect, test } from "@/tests/support/test";
import { administrator, operator } from "@/tests/support/who";
import { getItem } from "./get-item";
import { removeFreeCodes } from "./remove-free-codes";

describe("removeFreeCodes", () => {
  test("free codes go, reserved and issued ones stay", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx, { free: 4 });
    for (const [sequence, state] of [
      [1, "reserved"],
      [2, "issued"],
    ] as const)
      await ctx.tx
        .update(licenceCodes)
        .set({ state, lineId: newId() })
        .where(and(eq(licenceCodes.accountId, ctx.actor.accountId), eq(licenceCodes.sequence, sequence)));

    expect(await removeFreeCodes(ctx, { itemId: item.id, free: 2 })).toEqual({ removed: 2 });
    expect(await getItem(ctx, { itemId: item.id })).toMatchObject({ codes: { free: 0, reserved: 1, issued: 1 } });
    expect(await eventsOf(ctx, item.id)).toEqual(["item.codes_removed"]);
  });

  test("nothing is removed when the count is not the one that was seen", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx, { free: 3 });

    await expect(removeFreeCodes(ctx, { itemId: item.id, free: 2 })).rejects.toMatchObject({
      code: "item.codes_moved",
      params: { free: 3 },
    });
    expect(await getItem(ctx, { itemId: item.id })).toMatchObject({ codes: { free: 3 } });
  });

  test("without the function Upload codes nothing is removed", async ({ as }) => {
    const ctx = as(operator({ off: ["codes.upload"] }));
    await expect(removeFreeCodes(ctx, { itemId: newId(), free: 1 })).rejects.toMatchObject({
      code: "permission.denied",
    });
  });
});
