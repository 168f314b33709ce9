import { type Answer, comparable } from "./ask";
import type { Asked } from "./expected";
import type { openFingerprint } from "./fingerprint";
import type { Place } from "./place";
import type { CallerName, Outcome } from "./rule";

/** One question of the matrix: who asks at a door, about what, and what he must be told. */
export type Cell = { caller: CallerName; asked: Asked; place: Place; expected: Outcome };
export type Seen = { outcome: Outcome } & Pick<Answer, "body">;

type Fingerprint = Awaited<ReturnType<typeof openFingerprint>>;
type Answered = { cell: Cell; seen: Seen };

/** Fewer than the application has connections, so that a slow machine refuses none of them for want of one. */
const AT_ONCE = 5;
const TRIES_MAX = 6;
/** All connections were in use: whoever asks again is told the truth. */
const BUSY: readonly Outcome[] = ["database.unavailable", "503"];

/** What was answered instead, in words. */
export const told = ({ caller, asked, expected }: Cell, outcome: Outcome) =>
  `${caller}, ${asked}: ${outcome}, not ${expected}`;

/** Asks, and asks again when there was no connection left. */
export async function patiently<S extends Seen>(expected: Outcome, run: () => Promise<S>): Promise<S> {
  for (let attempt = 1; ; attempt += 1) {
    const seen = await run();
    const isBusy = BUSY.includes(seen.outcome) && seen.outcome !== expected;
    if (!isBusy || attempt === TRIES_MAX) return seen;
  }
}

/** Asks in every cell that must be refused, and looks at everything stored before and after. */
export async function refusals(
  fingerprint: Fingerprint,
  cells: Cell[],
  run: (cell: Cell) => Promise<Seen>,
): Promise<string[]> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await fingerprint.take();
    const answers = await askAll(cells, run);
    const after = await fingerprint.take();
    const wrong = answers.flatMap(({ cell, seen }) =>
      seen.outcome === cell.expected ? [] : [told(cell, seen.outcome)],
    );
    const written = Object.keys(after)
      .filter((table) => after[table] !== before[table])
      .map((table) => `written to ${table} although refused`);
    const differing = unlikeAbsent(answers);
    // The scheduler works beside the test, and how a page is cut into parts depends on the moment: neither happens each time.
    if (wrong.length === 0 && written.length + differing.length > 0 && attempt < TRIES_MAX) continue;
    return [...wrong, ...written, ...differing];
  }
}

async function askAll(cells: Cell[], run: (cell: Cell) => Promise<Seen>): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (let first = 0; first < cells.length; first += AT_ONCE) {
    const some = cells.slice(first, first + AT_ONCE);
    const ask = async (cell: Cell) => ({ cell, seen: await patiently(cell.expected, () => run(cell)) });
    answers.push(...(await Promise.all(some.map(ask))));
  }
  return answers;
}

/** What is out of sight answers exactly like what does not exist (promise R3). */
function unlikeAbsent(answers: Answered[]): string[] {
  return answers.flatMap(({ cell, seen }) => {
    const twin = answers.find((other) => other.cell.caller === cell.caller && other.cell.asked === "missing");
    if (!twin || cell.asked === "missing" || seen.outcome !== twin.seen.outcome) return [];
    const [one, other] = [comparable(seen.body), comparable(twin.seen.body)];
    if (one === other) return [];
    const lines = other.split("\n");
    const first = one.split("\n").find((line) => !lines.includes(line));
    return [`${cell.caller}, ${cell.asked}: not the same body as for what does not exist: ${first?.slice(0, 300)}`];
  });
}
