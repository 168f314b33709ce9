import type { JobActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/id";
import { type WriteContext, writeAs } from "@/lib/server/context";
import { aTestAccount } from "@/tests/support/builders/account";
import { aMessage, messageRow } from "@/tests/support/builders/message";

/** An account in a database where everything is committed, as in an installation. */
export async function anInstallation() {
  const accountId = newId();
  const actor: JobActor = { kind: "job", accountId, name: "test" };
  const inAccount = <T>(run: (ctx: WriteContext) => Promise<T>) => writeAs(actor, run);
  await inAccount((ctx) => aTestAccount(ctx.tx, accountId, ctx.now));
  return {
    accountId,
    inAccount,
    write: (overrides: Parameters<typeof aMessage>[1] = {}) => inAccount((ctx) => aMessage(ctx, overrides)),
    row: (id: string) => inAccount((ctx) => messageRow(ctx, id)),
  };
}
