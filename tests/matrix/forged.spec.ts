import { expect, test } from "@playwright/test";
import { ask, callAction, NOT_HERE, servedAction } from "./ask";
import { expectedOfAction } from "./expected";
import { openFingerprint } from "./fingerprint";
import { type Cell, refusals } from "./refusals";
import type { ActionRule, CallerName, Outcome } from "./rule";
import { actionRules, routeRules } from "./rules";
import { aWorld, type Caller, type World } from "./world";

/** Every action, called in ways in which no page of ours calls it. */
let world: World;
let fingerprint: Awaited<ReturnType<typeof openFingerprint>>;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  world = await aWorld();
  fingerprint = await openFingerprint(world.accountIds);
});
test.afterAll(() => fingerprint?.close());

const guarded = actionRules.filter(({ by }) => by === "employee" || by === "customer");
const callerOf = (name: CallerName): Caller => world.callers.get(name) ?? { name };

type Call = NonNullable<Parameters<typeof callAction>[3]>;

/** All refusals of one rule by some callers about what is theirs, as the rule has them. */
function deniedCells(rule: ActionRule, names: readonly CallerName[]): Cell[] {
  return names.flatMap((caller) => {
    const expected = expectedOfAction(rule, caller, "own");
    if (expected === undefined || expected === "ok") return [];
    const place = world.reach(caller).own;
    return [{ caller, asked: "own", place, expected: rule.givesList ? "empty" : expected } as const];
  });
}

const DENIED: readonly CallerName[] = ["contractor", "person", "nobody"];

async function deniedEverywhere(call: (rule: ActionRule) => Call): Promise<string[]> {
  const wrong: string[] = [];
  for (const rule of guarded) {
    const cells = deniedCells(rule, DENIED);
    const found = await refusals(fingerprint, cells, async ({ caller, place, expected }) => {
      const seen = await callAction(rule.door, callerOf(caller), rule.args(place), call(rule));
      return seen.outcome === NOT_HERE ? { ...seen, outcome: expected } : seen;
    });
    wrong.push(...found.map((text) => `${rule.door}, ${text}`));
  }
  return wrong;
}

test("P-R4 an action is judged by who calls it, not by the address it is posted to", async () => {
  const last = (rule: ActionRule) => servedAction(rule.door)?.lastPath;
  expect(guarded.filter((rule) => last(rule) !== servedAction(rule.door)?.path).length).toBeGreaterThan(10);
  expect(await deniedEverywhere((rule) => ({ path: last(rule) }))).toEqual([]);
  expect(await deniedEverywhere(() => ({ path: "/login" }))).toEqual([]);
});

test("P-A6 P-I4 headers and cookies that a client makes up change nothing about who he is", async () => {
  const { administrator } = Object.fromEntries(world.callers);
  const forged = {
    cookie: `authjs.session-token=${administrator?.personId}; next-auth.session-token=x; role=administrator`,
    "x-kontor-source": "127.0.0.1",
    "x-kontor-path": "/orders",
    "x-forwarded-for": "127.0.0.1",
    "x-forwarded-host": "kontor.example",
    "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
    "x-user-id": administrator?.personId ?? "",
    "x-original-url": "/orders",
    authorization: `Bearer ${world.callers.get("apiKey")?.key}`,
  };
  expect(await deniedEverywhere(() => ({ forged }))).toEqual([]);
});

test.describe("P-I4 from a foreign page nothing has an effect", () => {
  const origins = { "another site": "https://shop.example", "no site that has a name": "null", "no page at all": "" };

  for (const [name, origin] of Object.entries(origins)) {
    test(`actions, sent by ${name}`, async () => {
      const wrong = await everyAction(origin, "status 403");
      expect(actionRules.length).toBeGreaterThan(60);
      expect(wrong).toEqual([]);
    });

    test(`routes that know a person by his cookie, sent by ${name}`, async () => {
      const rules = routeRules.filter(
        ({ door, answers }) => !/^(GET|HEAD|OPTIONS) /.test(door) && answers.nobody === 401,
      );
      expect(rules.length).toBeGreaterThan(1);
      const before = await fingerprint.take();
      for (const { door, address, body } of rules) {
        const path = address(world.reach("administrator").own, "administrator");
        const question = { method: door.split(" ")[0], headers: { origin }, body };
        expect(await ask(path, callerOf("administrator"), question), door).toMatchObject({ status: 403 });
      }
      expect(await unchanged(before)).toEqual([]);
    });
  }

  /** By somebody who may do it, about what is his. */
  async function everyAction(origin: string, expected: Outcome): Promise<string[]> {
    const cells = actionRules.flatMap((rule) => {
      const caller = rule.may[0];
      const place = caller && world.reach(caller).own;
      return caller && place ? [{ rule, cell: { caller, asked: "own", place, expected } as const }] : [];
    });
    const rules = new Map<Cell, ActionRule>(cells.map(({ rule, cell }) => [cell, rule]));
    return refusals(fingerprint, [...rules.keys()], async (cell) => {
      const rule = rules.get(cell);
      if (!rule) throw new Error("a cell of no rule");
      return callAction(rule.door, callerOf(cell.caller), rule.args(cell.place), { forged: { origin } });
    });
  }

  /** Tables in which nobody writes of himself. */
  async function unchanged(before: Record<string, string>): Promise<string[]> {
    const after = await fingerprint.take();
    return ["files", "orders", "order_lines"].filter((table) => after[table] !== before[table]);
  }
});
