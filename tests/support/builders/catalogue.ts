import { and, eq, max } from "drizzle-orm";
import { catalogueItems, licenceCodes, productGroups, productItems, products } from "@/db/schema/catalogue";
import { newId } from "@/lib/core/id";
import { fingerprint, seal } from "@/lib/server/cipher";
import type { WriteContext } from "@/lib/server/context";

type Item = {
  kind?: string;
  name?: string;
  priceMinor?: number;
  vatBps?: number;
  free?: number;
  instructions?: string;
};

/** A catalogue item; with `free` an item of licence codes that has so many free ones. */
export async function anItem(ctx: WriteContext, overrides: Item = {}) {
  const {
    kind = overrides.free === undefined ? "licence" : "licence_code",
    priceMinor = 10_000,
    vatBps = 2_300,
    instructions = "",
  } = overrides;
  const { accountId } = ctx.actor;
  const id = newId();
  const name = overrides.name ?? `Item ${id.slice(-6)}`;
  await ctx.tx
    .insert(catalogueItems)
    .values({ accountId, id, kind, name, priceMinor, vatBps, instructions, createdAt: ctx.now });
  await freeCodes(ctx, id, overrides.free ?? 0);
  return { id, name, kind, priceMinor, vatBps };
}

/** Puts codes straight into the pool of an item, as an upload before the test would have. Returns the codes. */
export async function freeCodes(ctx: WriteContext, itemId: string, count: number): Promise<string[]> {
  if (count === 0) return [];
  const { accountId } = ctx.actor;
  const [last] = await ctx.tx
    .select({ sequence: max(licenceCodes.sequence) })
    .from(licenceCodes)
    .where(and(eq(licenceCodes.accountId, accountId), eq(licenceCodes.itemId, itemId)));
  const start = last?.sequence ?? 0;
  const codes = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    code: `CODE-${itemId.slice(-6)}-${start + index + 1}`,
    sequence: start + index + 1,
  }));
  await ctx.tx.insert(licenceCodes).values(
    codes.map(({ id, code, sequence }) => ({
      accountId,
      id,
      itemId,
      codeCipher: seal("licence-code", id, code),
      fingerprint: fingerprint("licence-code", code),
      state: "free",
      sequence,
      uploadedAt: ctx.now,
    })),
  );
  return codes.map(({ code }) => code);
}

type Product = { name?: string; state?: string; groupIds?: readonly string[] };

/** A product that bundles the given items, for sale unless told otherwise. */
export async function aProduct(ctx: WriteContext, items: readonly { id: string }[], overrides: Product = {}) {
  const { state = "for_sale", groupIds = [] } = overrides;
  const { accountId } = ctx.actor;
  const id = newId();
  const name = overrides.name ?? `Product ${id.slice(-6)}`;
  const availability = groupIds.length > 0 ? "groups" : "all";
  await ctx.tx.insert(products).values({ accountId, id, name, state, availability, createdAt: ctx.now });
  if (items.length > 0)
    await ctx.tx
      .insert(productItems)
      .values(items.map((item, index) => ({ accountId, productId: id, itemId: item.id, position: index + 1 })));
  if (groupIds.length > 0)
    await ctx.tx.insert(productGroups).values(groupIds.map((groupId) => ({ accountId, productId: id, groupId })));
  return { id, name, state };
}
