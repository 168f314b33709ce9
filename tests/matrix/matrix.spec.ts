import { expect, test } from "@playwright/test";
import { operations } from "@/app/api/v1/operations";
import { ask, callAction, servedAction } from "./ask";
import { type Asked, expectedOfAction, expectedOfPage } from "./expected";
import { openFingerprint } from "./fingerprint";
import type { Place } from "./place";
import { type Cell, patiently, refusals, type Seen, told } from "./refusals";
import { type ActionRule, type CallerName, callerNames, type OperationRule, type Outcome, type PageRule } from "./rule";
import { actionRules, operationRules, pageRules, routeRules } from "./rules";
import { aWorld, type Caller, type Reach, type World } from "./world";

/**
 * The rights matrix (promises 11): every door of the application, called over HTTP by every kind of caller about what is
 * his, what is somebody else's and what does not exist. `rules/` says who may; `expected.ts` makes the answers of it.
 */
let world: World;
let fingerprint: Awaited<ReturnType<typeof openFingerprint>>;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  world = await aWorld();
  fingerprint = await openFingerprint(world.accountIds);
});
test.afterAll(() => fingerprint?.close());

const KEYS_ONLY: readonly CallerName[] = ["ownKey", "weakKey"];
const visitors = callerNames.filter((name) => !KEYS_ONLY.includes(name));

/** The cells of a door for the callers of a matrix: each with each thing that he can ask about. */
function cellsOf(
  names: readonly CallerName[],
  expected: (name: CallerName, asked: Asked) => Outcome | undefined,
): Cell[] {
  return names.flatMap((caller) => {
    const { own, strange, missing } = world.reach(caller);
    const all: [Asked, Place][] = [
      ["own", own],
      ...strange.map((place): [Asked, Place] => ["strange", place]),
      ["missing", missing],
    ];
    return all.flatMap(([asked, place]) => {
      // A stranger's own object is the one that he must not reach.
      const outcome = expected(caller, asked);
      return outcome === undefined ? [] : [{ caller, asked, place, expected: outcome }];
    });
  });
}

const callerOf = (name: CallerName): Caller => world.callers.get(name) ?? { name };
const refused = (cells: Cell[], run: (cell: Cell) => Promise<Seen>) => refusals(fingerprint, cells, run);

test.describe("actions", () => {
  for (const rule of actionRules) {
    test(`R-UNI-25 P-R1 P-R3 ${rule.door}`, async () => {
      expect(servedAction(rule.door), "an action that no page carries is nobody's door: remove it").toBeDefined();
      const cells = cellsOf(visitors, (name, asked) => expectedOfAction(rule, name, asked)).map((cell) =>
        inWords(rule, cell),
      );
      const denied = cells.filter(({ expected }) => expected !== "ok");
      const wrong = await refused(denied, (cell) =>
        callAction(rule.door, callerOf(cell.caller), rule.args(cell.place)).then(quietly(rule)),
      );
      for (const cell of cells.filter(({ expected }) => expected === "ok"))
        wrong.push(...(await comesThrough(rule, cell)));
      wrong.push(...(await strangeInside(rule)));
      if (rule.endsSessions) await world.signInAgain();
      expect(wrong).toEqual([]);
      expect(cells.length).toBeGreaterThanOrEqual(visitors.length - 2);
    });
  }
});

/** A plain list is empty for whoever is refused; in an account where nobody knows him a customer is nobody. */
function inWords(rule: ActionRule, cell: Cell): Cell {
  if (rule.givesList && cell.expected !== "ok") return { ...cell, expected: "empty" };
  const isElsewhere = cell.place.accountId !== world.reach(cell.caller).own.accountId;
  return cell.expected === "licence.not_found" && isElsewhere ? { ...cell, expected: "session.ended" } : cell;
}

/** A plain list that holds something is an answer like any other. */
function quietly(rule: ActionRule) {
  return (seen: Seen): Seen => (rule.givesList && seen.outcome === "list" ? { ...seen, outcome: "ok" } : seen);
}

async function comesThrough(rule: ActionRule, cell: Cell): Promise<string[]> {
  const [caller = callerOf(cell.caller)] = await world.afresh([callerOf(cell.caller)]);
  const place = rule.absent === undefined ? cell.place : await world.another(caller);
  const call = () => callAction(rule.door, caller, rule.args(place));
  const { outcome } = quietly(rule)(await patiently("ok", call));
  const fine = ["ok", "redirect", ...(rule.passes ?? [])];
  return fine.includes(outcome) ? [] : [told(cell, outcome)];
}

/** Ids inside the arguments: his own object with a stranger's part, asked by the first who may. */
async function strangeInside(rule: ActionRule): Promise<string[]> {
  const name = rule.may[0];
  if (!rule.inner || !name) return [];
  const { own, strange, missing } = world.reach(name);
  const wrong: string[] = [];
  for (const { what, args, answer } of rule.inner) {
    const cells: Cell[] = [...strange, missing].map((place, index, all) => ({
      caller: name,
      asked: index === all.length - 1 ? "missing" : "strange",
      place,
      expected: answer,
    }));
    const found = await refused(cells, (cell) => callAction(rule.door, callerOf(name), args(own, cell.place)));
    wrong.push(...found.map((text) => `${what} inside: ${text}`));
  }
  return wrong;
}

test.describe("pages", () => {
  for (const rule of pageRules) {
    test(`R-UNI-25 P-R1 P-R3 ${rule.door}`, async () => {
      const cells = cellsOf(visitors, (name, asked) => expectedOfPage(rule, name, asked));
      expect(await refused(cells, (cell) => opened(rule, cell))).toEqual([]);
      expect(cells.length).toBeGreaterThanOrEqual(visitors.length - 2);
    });
  }

  async function opened(rule: PageRule, { caller, place }: Cell): Promise<Seen> {
    const { status, headers, body } = await ask(rule.address(place), callerOf(caller));
    const leads = headers.location && new URL(headers.location, "http://localhost").pathname;
    return { outcome: leads ? `${status} ${leads}` : String(status), body };
  }
});

test.describe("routes", () => {
  for (const rule of routeRules) {
    test(`R-UNI-25 P-R1 ${rule.door}`, async () => {
      const method = rule.door.split(" ")[0];
      const cells = cellsOf(callerNames, (name, asked) => {
        const own = String(rule.answers[name] ?? rule.answers.everyone);
        if (asked === "own" || rule.absent === undefined) return asked === "own" ? own : undefined;
        // Whoever has no session is told only that.
        return own === "401" ? own : String(rule.absent);
      });
      const through = cells.filter(({ expected }) => rule.comesThrough?.includes(Number(expected)));
      const run = async ({ caller, place }: Cell) => {
        const { body, headers } = rule;
        const answer = await ask(rule.address(place, caller), callerOf(caller), { method, headers, body });
        return { outcome: String(answer.status), body: answer.body };
      };
      const wrong = await refused(
        cells.filter((cell) => !through.includes(cell)),
        run,
      );
      for (const cell of through) {
        const place = await world.another(callerOf(cell.caller));
        const { outcome } = await patiently(cell.expected, () => run({ ...cell, place }));
        if (outcome !== cell.expected) wrong.push(told(cell, outcome));
      }
      expect(wrong).toEqual([]);
    });
  }
});

test.describe("operations", () => {
  const CALLERS = ["apiKey", "ownKey", "weakKey", "nobody", "administrator", "person"] as const;

  for (const rule of operationRules) {
    test(`R-UNI-25 P-K1 P-R3 ${rule.door}`, async () => {
      // Each key is new, because a key may call only so often; places are where something is changed.
      const keys = await world.afresh(CALLERS.map(callerOf).filter(({ key }) => key));
      const fresh = new Map<CallerName, Caller>(keys.map((caller) => [caller.name, caller]));
      const places = new Map<CallerName, Place>();
      const isRead = methodOf(rule) === "GET" && !rule.passes;
      const ownOnes = keys.filter(({ name }) => name === "ownKey" || !isRead);
      for (const caller of ownOnes) places.set(caller.name, await world.another(caller));
      const cells = cellsOf(CALLERS, (name, asked) => expectedOfOperation(rule, name, asked))
        .filter((cell) => !reaches(rule, cell))
        .map((cell) => (cell.asked === "own" ? { ...cell, place: places.get(cell.caller) ?? cell.place } : cell));
      const asking = (place: Place, caller: CallerName, body = rule.body?.(place)) =>
        operate(rule, place, fresh.get(caller) ?? callerOf(caller), body);
      const wrong = await refused(
        cells.filter(({ expected }) => expected !== "ok"),
        ({ caller, place }) => asking(place, caller),
      );
      for (const { what, body, answer } of rule.inner ?? []) {
        const { strange, missing }: Reach = world.reach("apiKey");
        const own = places.get("apiKey");
        const inside = [...strange, missing].map(
          (place): Cell => ({
            caller: "apiKey",
            asked: place === missing ? "missing" : "strange",
            place,
            expected: answer,
          }),
        );
        const found = own
          ? await refused(inside, ({ place }) => asking(own, "apiKey", body(own, place)))
          : ["no place"];
        wrong.push(...found.map((text) => `${what} inside: ${text}`));
      }
      for (const cell of cells.filter(({ expected }) => expected === "ok")) {
        const { outcome } = await patiently("ok", () => asking(cell.place, cell.caller));
        if (outcome !== "ok" && !rule.passes?.includes(outcome)) wrong.push(told(cell, outcome));
      }
      expect(wrong).toEqual([]);
    });
  }

  /** The scope of a key is about orders: of everything else in the company it sees all. */
  function reaches(rule: OperationRule, { caller, asked, place }: Cell): boolean {
    const isNeighbour = place.accountId === world.reach(caller).own.accountId;
    return caller === "ownKey" && asked === "strange" && isNeighbour && !rule.scoped;
  }

  function methodOf(rule: OperationRule): string {
    return operations.find(({ id }) => id === rule.door)?.method ?? "GET";
  }

  function expectedOfOperation(rule: OperationRule, name: CallerName, asked: Asked): Outcome | undefined {
    if (asked !== "own" && rule.absent === undefined) return undefined;
    if (!callerOf(name).key) return asked === "own" ? "key.invalid" : undefined;
    if (rule.may.some((may) => may === name)) return asked === "own" ? "ok" : rule.absent;
    return rule.scoped && asked !== "own" ? "order.not_found" : "permission.denied";
  }

  async function operate(rule: OperationRule, place: Place, caller: Caller, body: unknown): Promise<Seen> {
    const sent = rule.bytes ?? (body === undefined ? undefined : JSON.stringify(body));
    const type = rule.bytes ? "application/octet-stream" : "application/json";
    const headers: Record<string, string> = sent === undefined ? {} : { "content-type": type };
    const answer = await ask(`/api/v1${rule.path(place)}`, caller, { method: methodOf(rule), headers, body: sent });
    const { code } = JSON.parse(answer.body) as { code?: string }; // A problem document, or an answer without a code.
    const refusal = code ?? String(answer.status);
    // Whoever comes with no key too often is slowed down, which tells him as little.
    const outcome = refusal === "limit.reached" && !caller.key ? "key.invalid" : refusal;
    return { outcome: answer.status < 300 ? "ok" : outcome, body: answer.body };
  }
});
