import { Agent, request as open } from "node:http";
import { cpuTimeMs } from "./cpu-time";
import type { Operation, Request } from "./operations";

export type Figures = {
  clients: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Per operation. */
  nodeMs: number;
  postgresMs: number;
};
export type Site = { url: string; webPid: number; postmasterPid: number };

const WARM_UP_SHARE = 0.25;
const WARM_UP_MIN_MS = 500;

/** So many clients, each asking again as soon as it has its answer, for `seconds` after a warm-up. */
export async function measure(site: Site, operation: Operation, clients: number, seconds: number): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  try {
    await run(site, agent, operation, clients, Math.max(WARM_UP_MIN_MS, seconds * 1000 * WARM_UP_SHARE));
    const before = { web: cpuTimeMs(site.webPid), postgres: cpuTimeMs(site.postmasterPid), at: performance.now() };
    const times = await run(site, agent, operation, clients, seconds * 1000);
    const elapsedMs = performance.now() - before.at;
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return {
      clients,
      perSecond: (times.length / elapsedMs) * 1000,
      p50Ms: at(0.5),
      p99Ms: at(0.99),
      nodeMs: (cpuTimeMs(site.webPid) - before.web) / times.length,
      postgresMs: (cpuTimeMs(site.postmasterPid) - before.postgres) / times.length,
    };
  } finally {
    agent.destroy();
  }
}

/** The milliseconds of each request. @throws on any answer that is not the expected one: a fast refusal is no result */
async function run(
  site: Site,
  agent: Agent,
  operation: Operation,
  clients: number,
  durationMs: number,
): Promise<number[]> {
  const times: number[] = [];
  let place = 0;
  const until = performance.now() + durationMs;
  const client = async () => {
    while (performance.now() < until) {
      const startedAt = performance.now();
      const { status, body } = await send(site, agent, operation.request(place++));
      if (status !== operation.status) throw new Error(`${operation.name} answered ${status}: ${body.slice(0, 500)}`);
      times.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return times;
}

export function send(site: Site, agent: Agent, wanted: Request): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { method, headers, body } = wanted;
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const sent = open(`${site.url}${wanted.path}`, { agent, method, headers: { ...headers, ...length } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, body: chunks.length < 1000 ? Buffer.concat(chunks).toString() : "" }),
      );
      answer.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
