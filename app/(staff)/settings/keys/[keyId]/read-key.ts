import { cache } from "react";
import { getApiKey } from "@/lib/accounts/get-api-key";
import { accountFacts } from "@/lib/accounts/rules/account-facts";
import { pageId, pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

/** The key of the address, read once for the page and its title. */
export const readKey = cache(async (keyId: string) => {
  const actor = await requireEmployeePage();
  const apiKeyId = pageId(keyId);
  const found = await pageRead(actor, async (ctx) => ({
    key: await getApiKey(ctx, { apiKeyId }),
    timeZone: (await accountFacts(ctx)).timeZone,
  }));
  return { actor, ...found };
});
