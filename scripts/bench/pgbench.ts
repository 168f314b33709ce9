import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { cpuTimeMs } from "./cpu-time";
import type { Statement } from "./statements";

const run = promisify(execFile);
const DEBIAN = "/usr/lib/postgresql";
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NUMBER = /^\d+$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]/;
/** Twelve digits: the last group of a UUID, and a number no series has come to. */
const RANDOM = "random(100000000000, 999999999999)";

export type Replay = { mode: "simple" | "prepared"; perSecond: number; postgresMs: number };

/** Debian's, or one on the path; undefined when there is none. */
export function findPgbench(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(DEBIAN, version, "bin")), ...(process.env.PATH ?? "").split(":")];
  return folders.map((folder) => join(folder, "pgbench")).find((file) => existsSync(file));
}

/** The same statements of the same role on the same cluster, sent by pgbench as fast as it can. */
export async function replay(
  program: string,
  site: { databaseUrl: string; postmasterPid: number },
  captured: readonly [Statement[], Statement[]],
  { mode, clients, seconds }: { mode: Replay["mode"]; clients: number; seconds: number },
): Promise<Replay> {
  const folder = await mkdtemp(join(tmpdir(), "kontor-pgbench-"));
  try {
    const script = join(folder, "script.sql");
    await writeFile(script, scriptOf(...captured));
    const before = cpuTimeMs(site.postmasterPid);
    const args = [
      "-n",
      "-M",
      mode,
      "-c",
      String(clients),
      "-j",
      "1",
      "-T",
      String(seconds),
      "-f",
      script,
      site.databaseUrl,
    ];
    const { stdout } = await run(program, args);
    const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
    const transactions = Number(/actually processed: (\d+)/.exec(stdout)?.[1]);
    return { mode, perSecond, postgresMs: (cpuTimeMs(site.postmasterPid) - before) / transactions };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * What differed between two executions is made anew in each of pgbench's: ids, keys, numbers. Instants and answers as
 * they were the first time, because nothing has to tell them apart.
 */
export function scriptOf(first: readonly Statement[], second: readonly Statement[]): string {
  const variables = new Map<string, string>();
  const lines = first.flatMap(({ text, values }, at) => {
    const literals = values.map((value, index) => literalOf(value, second[at]?.values[index] ?? null, variables));
    const filled = text.replace(/\$(\d+)/g, (whole, place) => literals[Number(place) - 1] ?? whole);
    return filled
      .split(/;\s*/)
      .filter((part) => part.trim() !== "")
      .map((part) => `${part.replace(/\s+/g, " ")};`);
  });
  return [...[...variables.values()].map((name) => `\\set ${name} ${RANDOM}`), ...lines, ""].join("\n");
}

function literalOf(value: string | null, other: string | null, variables: Map<string, string>): string {
  if (value === null) return "null";
  const isJson = /^[[{]/.test(value);
  // A colon before a letter would be taken for a variable.
  const quoted = `'${(isJson ? value.replace(/:(?=[A-Za-z_])/g, ": ") : value).replaceAll("'", "''")}'`;
  if (value === other || isJson || INSTANT.test(value)) return quoted;
  const name = variables.get(value) ?? `u${variables.size}`;
  variables.set(value, name);
  if (NUMBER.test(value)) return `:${name}`;
  return UUID.test(value) ? `('01990000-0000-7000-8000-' || :${name})::uuid` : `(${quoted} || :${name})`;
}
