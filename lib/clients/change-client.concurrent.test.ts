import { beforeAll, describe, expect, test } from "vitest";
import { changeAccount } from "@/lib/accounts/change-account";
import { getAccount } from "@/lib/accounts/get-account";
import { aPerson } from "@/tests/support/builders/clients";
import { aCommittedAccount, commit } from "@/tests/support/committed-account";
import { administrator, anotherAdministrator } from "@/tests/support/who";
import { changeClient } from "./change-client";
import { getClient } from "./get-client";

const AT_ONCE = 20;
const numbers = Array.from({ length: AT_ONCE }, (_, number) => number);

/** How many were let through, and how the others were refused. */
async function outcome(attempts: Promise<unknown>[]) {
  const results = await Promise.allSettled(attempts);
  const codes = results.map((result) => (result.status === "fulfilled" ? "done" : result.reason.code));
  return { done: codes.filter((code) => code === "done").length, others: [...new Set(codes)].sort() };
}

describe("P-O4 of many different changes of one version exactly one is made", () => {
  let account: Awaited<ReturnType<typeof aCommittedAccount>>;
  const by = (number: number) => (number % 2 === 0 ? administrator : anotherAdministrator);

  beforeAll(async () => {
    account = await aCommittedAccount();
  });

  test("of a client", async () => {
    const { id: clientId } = await commit(account, administrator, (ctx) => aPerson(ctx));
    const input = {
      kind: "person",
      clientId,
      version: 1,
      lastName: "Berg",
      phone: "",
      locale: "en",
      notes: "",
    } as const;

    const attempts = numbers.map((number) =>
      commit(account, by(number), (ctx) => changeClient(ctx, { ...input, firstName: `Anna ${number}` })),
    );

    expect(await outcome(attempts)).toEqual({ done: 1, others: ["client.stale", "done"] });
    expect(await commit(account, administrator, (ctx) => getClient(ctx, { clientId }))).toMatchObject({ version: 2 });
  });

  test("of the settings", async () => {
    const { slug: _, business: __, currency: ___, ...seen } = await commit(account, administrator, getAccount);

    const attempts = numbers.map((number) =>
      commit(account, by(number), (ctx) => changeAccount(ctx, { ...seen, defaultVatBps: 100 + number })),
    );

    expect(await outcome(attempts)).toEqual({ done: 1, others: ["account.stale", "done"] });
    expect(await commit(account, administrator, getAccount)).toMatchObject({ version: seen.version + 1 });
  });
});
