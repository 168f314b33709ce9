import { and, eq } from "drizzle-orm";
import { events } from "@/db/schema/outbox";
import { newId } from "@/lib/core/id";
import { anItem } from "@/tests/support/builders/catalogue";
import { eventsOf } from "@/tests/support/history";
import { attempt, describe, expect, test } from "@/tests/support/test";
import { administrator, contractor, operator } from "@/tests/support/who";
import { archiveItem } from "./archive-item";
import { changeItem } from "./change-item";
import { getItem } from "./get-item";
import { restoreItem } from "./restore-item";

const fields = { sku: "A-1", name: "Atlas", description: "", instructions: "", priceMinor: 12_000, vatBps: 500 };

describe("changeItem", () => {
  test("a change is stored with what was before and after", async ({ as }) => {
    const ctx = as(operator());
    const item = await anItem(ctx, { name: "Map", priceMinor: 10_000, vatBps: 500 });

    const summary = await changeItem(ctx, { itemId: item.id, version: 1, ...fields });

    expect(summary).toMatchObject({ version: 2, name: "Atlas" });
    expect(await getItem(ctx, { itemId: item.id })).toMatchObject({ ...fields, version: 2 });
    const [event] = await ctx.db
      .select({ type: events.type, data: events.data })
      .from(events)
      .where(and(eq(events.accountId, ctx.actor.accountId), eq(events.subjectId, item.id)));
    expect(event).toEqual({
      type: "item.changed",
      data: {
        before: { sku: "", name: "Map", priceMinor: 10_000 },
        after: { sku: "A-1", name: "Atlas", priceMinor: 12_000 },
      },
    });
  });

  test("saving without a change leaves version and history alone", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx, { name: "Atlas", priceMinor: 12_000, vatBps: 500 });

    expect(await changeItem(ctx, { itemId: item.id, version: 1, ...fields, sku: "" })).toMatchObject({ version: 1 });
    expect(await eventsOf(ctx, item.id)).toEqual([]);
  });

  test("a stale version is refused with the one that is stored", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx);
    await changeItem(ctx, { itemId: item.id, version: 1, ...fields });

    await expect(changeItem(ctx, { itemId: item.id, version: 1, ...fields, name: "Late" })).rejects.toMatchObject({
      code: "item.stale",
      params: { version: 2 },
    });
  });

  test("the article number of another item is refused", async ({ as }) => {
    const ctx = as(administrator);
    const [first, second] = [await anItem(ctx), await anItem(ctx)];
    await changeItem(ctx, { itemId: first.id, version: 1, ...fields });

    await expect(
      attempt(ctx, () => changeItem(ctx, { itemId: second.id, version: 1, ...fields })),
    ).rejects.toMatchObject({ code: "item.sku_used" });
  });

  test("an item that does not exist is not found, a contractor may not change any", async ({ as }) => {
    const change = { itemId: newId(), version: 1, ...fields };

    await expect(changeItem(as(administrator), change)).rejects.toMatchObject({ code: "item.not_found" });
    await expect(changeItem(as(contractor), change)).rejects.toMatchObject({ code: "permission.denied" });
  });
});

describe("archiveItem and restoreItem", () => {
  test("an item goes into the archive and out again, each with its event", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx);

    expect(await archiveItem(ctx, { itemId: item.id, version: 1 })).toMatchObject({ state: "archived", version: 2 });
    expect(await archiveItem(ctx, { itemId: item.id, version: 2 })).toMatchObject({ state: "archived", version: 2 });
    expect(await restoreItem(ctx, { itemId: item.id, version: 2 })).toMatchObject({ state: "active", version: 3 });
    expect(await eventsOf(ctx, item.id)).toEqual(["item.changed", "item.changed"]);
  });

  test("a stale version is refused, and so is an operator without the function", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx);
    const without = as(operator({ off: ["catalogue.edit"] }));

    await expect(archiveItem(ctx, { itemId: item.id, version: 2 })).rejects.toMatchObject({ code: "item.stale" });
    for (const move of [archiveItem, restoreItem])
      await expect(move(without, { itemId: item.id, version: 1 })).rejects.toMatchObject({
        code: "permission.denied",
      });
  });
});
