import autocannon from "autocannon";

/** One thing to ask for, and how to tell that an answer with status 200 is what was asked for. */
export type Wish = { path: string; headers: Record<string, string>; isRight: (body: string) => boolean };
export type Kind = { name: string; wish: (place: number) => Wish };
export type Answer = { name: string; status: number; isRight: boolean; tookMs: number };
export type Seen = { answers: Answer[]; seconds: number; unanswered: number };

/** Whoever waits so long has given up. */
const TIMEOUT_S = 10;

/**
 * So many readers for so many seconds, each asking for the next thing as soon as it has its answer, and nobody waiting
 * after a refusal. What is still under way at the end counts for nothing.
 */
export async function readersOf(url: string, kinds: readonly Kind[], readers: number, seconds: number): Promise<Seen> {
  const answers: Answer[] = [];
  const asked = new WeakMap<object, { name: string; wish: Wish }>();
  let place = 0;
  const running = autocannon(
    {
      url,
      connections: readers,
      duration: seconds,
      timeout: TIMEOUT_S,
      requests: [
        {
          setupRequest: (request, context) => {
            const kind = kinds[place % kinds.length];
            if (!kind) throw new Error("there is nothing to ask for");
            const wish = kind.wish(place++);
            asked.set(context, { name: kind.name, wish });
            return { ...request, path: wish.path, headers: wish.headers };
          },
          onResponse: (status, body, context) => {
            const { name, wish } = asked.get(context) ?? {};
            const isRight = status !== 200 || (wish?.isRight(body) ?? false);
            answers.push({ name: name ?? "", status, isRight, tookMs: Number.NaN });
          },
        },
      ],
    },
    () => undefined,
  );
  // Told right after the body was handed over.
  running.on("response", (_client, _status, _bytes, tookMs) => {
    const latest = answers.at(-1);
    if (latest) latest.tookMs = tookMs;
  });
  const { errors } = await new Promise<autocannon.Result>((resolve) => running.on("done", resolve));
  return { answers, seconds, unanswered: errors };
}

/** The time within which so large a share of the answers came. */
export function percentile(answers: readonly Answer[], share: number): number {
  const sorted = answers.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function countBy(answers: readonly Answer[], of: (answer: Answer) => string | number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[of(answer)] = (counts[of(answer)] ?? 0) + 1;
  return counts;
}
