import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { employees } from "@/db/schema/accounts";
import { rolePresets } from "@/lib/core/functions";
import { newId } from "@/lib/core/id";
import { readAs, writeAs } from "@/lib/server/context";
import {
  aCommittedAccount,
  aCommittedClient,
  aLink,
  aSession,
  type CommittedAccount,
} from "@/tests/support/builders/sign-in";
import type { Told } from "@/tests/support/race-member";

const ROUNDS = 20;
const USES_EACH = 25;

let members: ChildProcess[];

beforeAll(async () => {
  members = [1, 2].map(() => fork("tests/support/race-member.ts", { execArgv: ["--import", "tsx"] }));
  await Promise.all(members.map(heard));
});
afterAll(() => {
  for (const member of members) member.disconnect();
});

async function heard(member: ChildProcess): Promise<unknown> {
  const over = new AbortController();
  try {
    const ended = once(member, "exit", { signal: over.signal }).then(([code]) => {
      throw new Error(`a process ended with ${code}`);
    });
    const [said] = await Promise.race([once(member, "message", { signal: over.signal }), ended]);
    return said;
  } finally {
    over.abort();
  }
}

/** Each process does its own at the same moment; what became of all attempts. */
async function together(...told: Told[]): Promise<string[]> {
  const answers = members.map(heard);
  for (const [index, member] of members.entries()) member.send(told[index] ?? told[0] ?? {});
  return (await Promise.all(answers)).flat().map(String);
}

function actorOf(account: CommittedAccount, name: "olga" | "ivan") {
  const { id, personId } = account.staff[name];
  const ids = { accountId: account.id, employeeId: id, personId, sessionId: newId() };
  return { kind: "employee", ...ids, name, role: "administrator" } as const;
}

describe("two processes at the same moment", () => {
  test(`P-A4 ${2 * USES_EACH} uses of one link set one password, ${ROUNDS} times of ${ROUNDS}`, async () => {
    const account = await aCommittedAccount();
    for (let round = 1; round <= ROUNDS; round += 1) {
      const { personId } = await aCommittedClient(account, null);
      const { token } = await aLink(account, { purpose: "set_password", personId });
      const told = {
        kind: "set-password",
        token,
        password: "eleven violet barges of Gdańsk",
        uses: USES_EACH,
      } as const;
      const uses = await together(told);
      expect(uses.filter((use) => use === "done")).toHaveLength(1);
    }
  });

  test(`P-R6 of two administrators who demote each other one stays, ${ROUNDS} times of ${ROUNDS}`, async () => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const account = await aCommittedAccount();
      const told = async (by: "olga" | "ivan", whom: "olga" | "ivan"): Promise<Told> => {
        const actor = actorOf(account, by);
        await writeAs({ ...actor, functions: rolePresets.administrator }, (ctx) => aSession(ctx));
        const functions = [...rolePresets.administrator];
        return { kind: "demote", actor, functions, employeeId: account.staff[whom].id };
      };
      const results = await together(await told("olga", "ivan"), await told("ivan", "olga"));
      expect(results.filter((result) => result === "done")).toHaveLength(1);
      const left = await readAs(account.job, (ctx) =>
        ctx.db
          .select({ id: employees.id })
          .from(employees)
          .where(and(eq(employees.accountId, account.id), eq(employees.role, "administrator"))),
      );
      expect(left).toHaveLength(1);
    }
  });
});
