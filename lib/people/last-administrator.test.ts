import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/accounts";
import { rolePresets } from "@/lib/core/functions";
import { newId } from "@/lib/core/id";
import { readAs, writeAs } from "@/lib/server/context";
import { aCommittedAccount, aSession, type CommittedAccount } from "@/tests/support/builders/sign-in";
import { changeEmployee } from "./change-employee";

const ROUNDS = 10;

function actorOf(account: CommittedAccount, name: "olga" | "ivan") {
  const { id, personId } = account.staff[name];
  return {
    kind: "employee",
    accountId: account.id,
    employeeId: id,
    personId,
    sessionId: newId(),
    name,
    role: "administrator",
    functions: rolePresets.administrator,
  } as const;
}

test("R-BIL-14 P-R6 two administrators who demote each other at once leave one", async () => {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const account = await aCommittedAccount();
    const demote = async (by: "olga" | "ivan", whom: "olga" | "ivan") => {
      const actor = actorOf(account, by);
      await writeAs(actor, (ctx) => aSession(ctx));
      return () =>
        writeAs(actor, (ctx) =>
          changeEmployee(ctx, {
            employeeId: account.staff[whom].id,
            version: 1,
            firstName: "",
            lastName: "",
            role: "operator",
            isEnabled: true,
          }),
        );
    };
    const both = [await demote("olga", "ivan"), await demote("ivan", "olga")];

    const results = await Promise.allSettled(both.map((run) => run()));

    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const left = await readAs(account.job, (ctx) =>
      ctx.db
        .select({ id: employees.id })
        .from(employees)
        .where(and(eq(employees.accountId, account.id), eq(employees.role, "administrator"))),
    );
    expect(left).toHaveLength(1);
  }
});
