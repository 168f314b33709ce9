import { statSync } from "node:fs";
import { open } from "node:fs/promises";
import { Agent } from "node:http";
import pg from "pg";
import { type Site, send } from "./load";
import type { Operation } from "./operations";

export type Statement = { text: string; values: (string | null)[]; isNamed: boolean };

const CAPTURES_MAX = 12;
/** The key's place in memory is forgotten meanwhile or not: what counts is two captures of the same statements. */
const WRITTEN_AFTER_MS = 200;
const RECORD = /^\[(\d+)\] (\S+) (LOG|DETAIL): {2}/;

/** What the server saw of two executions of the same operation, statement by statement. */
export async function capture(
  cluster: { url: string; log: string },
  database: string,
  site: Site,
  operation: Operation,
): Promise<[Statement[], Statement[]]> {
  const superuser = new pg.Client({ connectionString: cluster.url });
  await superuser.connect();
  const agent = new Agent({ keepAlive: true });
  try {
    await superuser.query("alter system set log_statement = 'all'");
    await superuser.query("select pg_reload_conf()");
    await pause(WRITTEN_AFTER_MS);
    let previous: Statement[] = [];
    for (let turn = 0; turn < CAPTURES_MAX; turn += 1) {
      const from = statSync(cluster.log).size;
      await send(site, agent, operation.request(0));
      await pause(WRITTEN_AFTER_MS);
      const statements = parseLog(await readFrom(cluster.log, from), database);
      if (statements.length > 0 && sameTexts(statements, previous)) return [previous, statements];
      previous = statements;
    }
    throw new Error(`${operation.name} sends other statements each time`);
  } finally {
    await superuser.query("alter system reset log_statement");
    await superuser.query("select pg_reload_conf()");
    await superuser.end();
    agent.destroy();
  }
}

function sameTexts(a: readonly Statement[], b: readonly Statement[]): boolean {
  return a.length === b.length && a.every(({ text }, index) => text === b[index]?.text);
}

/** Lines that begin with a tab belong to the record before. */
function parseLog(log: string, database: string): Statement[] {
  const statements: Statement[] = [];
  for (const record of log.split(/\n(?!\t)/)) {
    const [head, , name, kind] = RECORD.exec(record) ?? [];
    if (head === undefined || name !== database) continue;
    const said = record.slice(head.length).replaceAll("\n\t", "\n");
    const [start, , portal] = /^(statement|execute (\S+)): /.exec(said) ?? [];
    if (kind === "LOG" && start)
      statements.push({ text: said.slice(start.length), values: [], isNamed: (portal ?? "<unnamed>") !== "<unnamed>" });
    const last = statements.at(-1);
    if (kind === "DETAIL" && last && /^Parameters: /i.test(said)) last.values = valuesOf(said);
  }
  return statements;
}

/** `Parameters: $1 = 'it''s', $2 = NULL` */
function valuesOf(detail: string): (string | null)[] {
  return [...detail.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g)].map(
    ([, value]) => value?.replaceAll("''", "'") ?? null,
  );
}

async function readFrom(file: string, from: number): Promise<string> {
  const handle = await open(file);
  try {
    const length = statSync(file).size - from;
    const { buffer } = await handle.read({ buffer: Buffer.alloc(length), position: from });
    return buffer.toString();
  } finally {
    await handle.close();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
