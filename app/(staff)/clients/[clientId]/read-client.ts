import { notFound } from "next/navigation";
import { cache } from "react";
import { accountFacts } from "@/lib/accounts/rules/account-facts";
import { getClient } from "@/lib/clients/get-client";
import { clientIdInput } from "@/lib/clients/model/client-input";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

/** The client of the address, read once per request; what is no id is no client. */
export const readClient = cache(async (clientId: string) => {
  const actor = await requireEmployeePage();
  const parsed = clientIdInput.safeParse({ clientId });
  if (!parsed.success) notFound();
  const found = await pageRead(actor, async (ctx) => ({
    client: await getClient(ctx, parsed.data),
    account: await accountFacts(ctx),
  }));
  return { actor, ...found };
});
