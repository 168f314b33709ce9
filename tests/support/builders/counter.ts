import { apiKeys } from "@/db/schema/accounts";
import { staffFunctions } from "@/lib/core/functions";
import { newId } from "@/lib/core/id";
import { hashToken, randomToken } from "@/lib/server/cipher";
import { UNLIMITED_API_KEY } from "@/scripts/launcher/test-settings.mjs";
import { aCommittedAccount, commit } from "@/tests/support/committed-account";
import { job } from "@/tests/support/who";
import { anItem, aProduct } from "./catalogue";
import { aPerson } from "./clients";

const YEAR_MS = 365 * 86_400_000;

type Stock = { codes: number; keys?: number };

/**
 * A committed account in which orders for one item of licence codes are taken through many keys: a key has a limit per
 * minute, which tests of other promises must not meet. The first one has none.
 */
export async function aCounter({ codes, keys: count = 200 }: Stock) {
  const account = await aCommittedAccount();
  const keys = Array.from({ length: count }, () => `kontor_${randomToken(24)}`);
  const { item, product, person } = await commit(account, job(), async (ctx) => {
    const expiresAt = new Date(ctx.now.getTime() + YEAR_MS);
    const given = { functions: [...staffFunctions], scope: "all", expiresAt, createdById: account.staff.olga.id };
    await ctx.tx.insert(apiKeys).values(
      keys.map((key, index) => ({
        ...given,
        id: index === 0 ? UNLIMITED_API_KEY : newId(),
        accountId: account.id,
        name: `Shop ${index}`,
        prefix: key.slice(0, 12),
        keyHash: hashToken(key),
        createdAt: ctx.now,
      })),
    );
    const sold = await anItem(ctx, { free: codes });
    return { item: sold, product: await aProduct(ctx, [sold]), person: await aPerson(ctx) };
  });
  let next = 0;
  return {
    account,
    item,
    product,
    person,
    keys,
    /** The next key in turn. */
    key: () => keys[next++ % keys.length] ?? "",
    /** One unit for a known client, as a shop sends it. */
    order: (overrides: object = {}) => ({
      recipientKind: "person",
      recipient: { clientId: person.id },
      lines: [{ productId: product.id, itemId: item.id, quantity: 1 }],
      ...overrides,
    }),
  };
}

export type Counter = Awaited<ReturnType<typeof aCounter>>;
