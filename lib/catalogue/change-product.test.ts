import { and, eq } from "drizzle-orm";
import { events } from "@/db/schema/outbox";
import { newId } from "@/lib/core/id";
import { anItem, aProduct } from "@/tests/support/builders/catalogue";
import { aClientGroup } from "@/tests/support/builders/clients";
import { eventsOf } from "@/tests/support/history";
import { attempt, describe, expect, test } from "@/tests/support/test";
import { administrator, operator } from "@/tests/support/who";
import { archiveItem } from "./archive-item";
import { changeProduct } from "./change-product";
import { getProduct } from "./get-product";
import { productStates } from "./model/product-fields";

const asIs = { description: "", state: "for_sale", availability: "all", groupIds: [] as string[] } as const;

describe("changeProduct", () => {
  test("items, order and groups change together, with the names of before and after in the history", async ({ as }) => {
    const ctx = as(administrator);
    const [map, atlas] = [await anItem(ctx, { name: "Map" }), await anItem(ctx, { name: "Atlas" })];
    const group = await aClientGroup(ctx, "Schools");
    const { id, name } = await aProduct(ctx, [map]);
    const change = { ...asIs, productId: id, version: 1, name, itemIds: [atlas.id, map.id] };

    await changeProduct(ctx, { ...change, availability: "groups", groupIds: [group.id] });

    const card = await getProduct(ctx, { productId: id });
    expect(card).toMatchObject({ version: 2, availability: "groups", groups: [group] });
    expect(card.items.map((item) => item.name)).toEqual(["Atlas", "Map"]);
    const [event] = await ctx.db
      .select({ data: events.data })
      .from(events)
      .where(and(eq(events.accountId, ctx.actor.accountId), eq(events.subjectId, id)));
    expect(event?.data).toEqual({
      before: { availability: "all", items: "Map", groups: "" },
      after: { availability: "groups", items: "Atlas, Map", groups: "Schools" },
    });
  });

  test.for(productStates.flatMap((from) => productStates.map((to) => [from, to] as const)))(
    "R-AGG-65 a product goes from %s to %s",
    async ([from, to], { as }) => {
      const ctx = as(administrator);
      const item = await anItem(ctx);
      const { id, name } = await aProduct(ctx, [item], { state: from });

      await changeProduct(ctx, { ...asIs, productId: id, version: 1, name, itemIds: [item.id], state: to });

      expect(await getProduct(ctx, { productId: id })).toMatchObject({ state: to, version: from === to ? 1 : 2 });
      expect(await eventsOf(ctx, id)).toEqual(from === to ? [] : ["product.changed"]);
    },
  );

  test("an archived item may stay in the product that holds it", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx);
    const { id } = await aProduct(ctx, [item]);
    await archiveItem(ctx, { itemId: item.id, version: 1 });

    await changeProduct(ctx, { ...asIs, productId: id, version: 1, name: "Renamed", itemIds: [item.id] });

    expect((await getProduct(ctx, { productId: id })).items).toMatchObject([{ id: item.id, state: "archived" }]);
  });

  test("a stale version, a used name and an emptied product for sale are refused", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx);
    const { id, name } = await aProduct(ctx, [item]);
    const other = await aProduct(ctx, [item]);
    const change = { ...asIs, productId: id, version: 1, name, itemIds: [item.id] };

    await expect(changeProduct(ctx, { ...change, version: 2 })).rejects.toMatchObject({
      code: "product.stale",
      params: { version: 1 },
    });
    await expect(attempt(ctx, () => changeProduct(ctx, { ...change, name: other.name }))).rejects.toMatchObject({
      code: "product.name_used",
    });
    await expect(changeProduct(ctx, { ...change, itemIds: [] })).rejects.toMatchObject({ code: "product.empty" });
  });

  test("what does not exist is not found; without the function nothing changes", async ({ as }) => {
    const change = { ...asIs, productId: newId(), version: 1, name: "X", itemIds: [] };

    await expect(changeProduct(as(administrator), change)).rejects.toMatchObject({ code: "product.not_found" });
    await expect(changeProduct(as(operator({ off: ["catalogue.edit"] })), change)).rejects.toMatchObject({
      code: "permission.denied",
    });
  });
});
