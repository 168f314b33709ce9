import { newId } from "@/lib/core/id";
import { UNLIMITED_API_KEY } from "@/scripts/launcher/test-settings.mjs";
import { aCommittedAccount, commit } from "@/tests/support/committed-account";
import { job } from "@/tests/support/who";
import { aKey } from "./api-key";
import { anItem, aProduct } from "./catalogue";

/** A committed account with something to sell, a key that may do everything as often as it likes, and an order as that key would send it. */
export async function aShop() {
  const account = await aCommittedAccount();
  const key = await aKey(account, { id: UNLIMITED_API_KEY });
  const { item, product } = await commit(account, job(), async (ctx) => {
    const sold = await anItem(ctx, { priceMinor: 9_900 });
    return { item: sold, product: await aProduct(ctx, [sold]) };
  });
  const line = { productId: product.id, itemId: item.id, quantity: 2 };
  const recipient = { email: `anna.${newId()}@x.org`, firstName: "Anna", lastName: "Berg", locale: "pl" };
  return { account, key, item, line, order: { recipientKind: "person", recipient, lines: [line] } };
}

export type Shop = Awaited<ReturnType<typeof aShop>>;
