import { DatabaseError, type PoolClient, type QueryConfig } from "pg";
import { type Database, databaseAfter, getPool, openDatabase } from "@/db/client";
import { sendTogether } from "@/db/leased-client";
import type { Actor, GlobalActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { clock } from "./clock";
import { noteUnavailable } from "./request-trouble";
import { type Wake, wake } from "./wake";

const TRIES_MAX = 5;
const JITTER_MS = 40;
/** Serialization failure and deadlock: the same work done again succeeds (promise C3). */
const RETRIED = new Set(["40001", "40P01"]);
/** Lock, statement and connection troubles: the caller may try again, nothing is half done. */
const UNAVAILABLE = new Set([
  "55P03",
  "57014",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
]);
/** "No space left": nothing can be stored until somebody makes room, while reading goes on (promise C4). */
const DISK_FULL = "53100";
/** Taking up a connection is the first thing a request does: with the wait for one it stays below 5 s (promise C2). */
const BEGIN_TIMEOUT_MS = 1_500;
/** What the driver says when a server that was cut off gives no answer. It has no code. */
const NO_ANSWER = "Query read timeout";
const HASH = /^[0-9a-f]{64}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export type Transaction = Database;
/** Reads only: a query cannot write, by type. */
export type Reader = Pick<Database, "select" | "selectDistinct" | "selectDistinctOn" | "with" | "$with" | "$count">;

/** The same work, done again from its beginning, meets what another one has committed meanwhile. `reason`: when it does not. */
export class TryAgain extends Error {
  constructor(readonly reason: DomainError) {
    super("the work must be done again");
  }
}

/**
 * `askLast`, where a door gives it because one query is all it does: what is asked from here to the next answer is the end,
 * and COMMIT travels with it. Whatever comes later is refused.
 */
export type ReadContext<A extends Actor | GlobalActor = Actor> = {
  db: Reader;
  actor: A;
  now: Date;
  askLast?: () => void;
};
/**
 * `db` and `tx` are the same transaction; only `tx` can write. `wakes` are sent after commit. `last` holds statements
 * already sent whose answers nobody needs before COMMIT: they travel with it, and if one fails, nothing is committed.
 */
export type WriteContext<A extends Actor | GlobalActor = Actor> = ReadContext<A> & {
  tx: Transaction;
  wakes: Set<Wake>;
  last?: Promise<unknown>[];
};

/**
 * Runs one unit of work: own client, BEGIN, actor for row security, `run`, COMMIT; retried on 40001, 40P01 and
 * `TryAgain`. Statements
 * of one `Promise.all` travel together; when one of them fails, the transaction ends and the others get nowhere.
 */
export async function writeAs<A extends Actor | GlobalActor, T>(
  actor: A,
  run: (ctx: WriteContext<A>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const wakes = new Set<Wake>();
    const last: Promise<unknown>[] = [];
    try {
      const work = (tx: Transaction) => run({ db: tx, tx, actor, now: clock.now(), wakes, last });
      const result = await inTransaction("kontor_app", actor.accountId, "", work, last);
      wake(wakes);
      return result;
    } catch (error) {
      if (!(error instanceof TryAgain || RETRIED.has(databaseCode(error)))) throw error;
      if (attempt === TRIES_MAX) throw error instanceof TryAgain ? error.reason : unavailable(error);
      await pause(Math.random() * JITTER_MS * attempt);
    }
  }
}

/**
 * The same transaction for work whose reads may go ahead while `first` is still under way: its writes wait for that, and
 * fail with it.
 */
export function writingAfter<A extends Actor | GlobalActor>(
  ctx: WriteContext<A>,
  first: Promise<unknown>,
): WriteContext<A> {
  return { ...ctx, tx: databaseAfter(ctx.tx, first) };
}

/** Runs queries of one actor in one read-only transaction. */
export function readAs<A extends Actor | GlobalActor, T>(
  actor: A,
  run: (ctx: ReadContext<A>) => Promise<T>,
): Promise<T> {
  return inTransaction("kontor_app", actor.accountId, "READ ONLY", (tx) => run({ db: tx, actor, now: clock.now() }));
}

/** The same for a door that runs one query and nothing else: that one may say when it asks for the last time. */
export function readOnlyAs<A extends Actor | GlobalActor, T>(
  actor: A,
  run: (ctx: ReadContext<A>) => Promise<T>,
): Promise<T> {
  return inTransaction("kontor_app", actor.accountId, "READ ONLY", (tx, askLast) =>
    run({ db: tx, actor, now: clock.now(), askLast }),
  );
}

/**
 * Reads for a session: in the account where its person works at the moment, so that who he is, and what he may do there,
 * are asked in one transaction.
 */
export function readAtWorkplace<T>(tokenHash: string, run: (db: Reader, now: Date) => Promise<T>): Promise<T> {
  return inTransactionFrom(beginAtWorkplace(tokenHash), (tx) => run(tx, clock.now()));
}

/** Looks for due accounts as the role that sees nothing but account and due time (design 2). */
export function sweepAs<T>(run: (db: Reader, now: Date) => Promise<T>): Promise<T> {
  return inTransaction("kontor_sweep", null, "READ ONLY", (tx) => run(tx, clock.now()));
}

function inTransaction<T>(
  role: "kontor_app" | "kontor_sweep",
  accountId: string | null,
  mode: "" | "READ ONLY",
  run: Work<T>,
  last: readonly Promise<unknown>[] = [],
): Promise<T> {
  return inTransactionFrom(beginStatement(role, accountId, mode), run, last);
}

type Work<T> = (tx: Transaction, askLast: () => void) => Promise<T>;

async function inTransactionFrom<T>(begin: string, run: Work<T>, last: readonly Promise<unknown>[] = []): Promise<T> {
  const client = await connect();
  const { database, close, firstFailure } = openDatabase(client);
  let broken: Error | undefined;
  let ended: Promise<{ command: string }> | undefined;
  const end = () => {
    close();
    sendTogether(client);
    ended ??= client.query("COMMIT");
    return ended;
  };
  // What is being said in this go is said before the next tick.
  const askLast = () => process.nextTick(() => end().catch(() => undefined));
  try {
    sendTogether(client);
    const begun = client.query(answeredWithin(BEGIN_TIMEOUT_MS, begin));
    // The first statement travels with BEGIN. Without it that would have no rights at all: those come with the role.
    const [, result] = await Promise.all([begun, run(database, askLast)]);
    const [{ command }] = await Promise.all([end(), ...last]);
    // A transaction in which a statement failed ends so, without an error, when the failure was caught on the way.
    if (command !== "COMMIT") {
      throw new Error("the transaction was rolled back instead of committed", { cause: firstFailure() });
    }
    return result;
  } catch (error) {
    close();
    broken = silence(error) ?? (await rollback(client));
    throw translated(error, broken !== undefined);
  } finally {
    client.release(broken);
  }
}

/** BEGIN, role and account in one round trip. The id is checked because it cannot be a parameter here. */
export function beginStatement(role: string, accountId: string | null, mode: string): string {
  if (accountId !== null && !UUID.test(accountId)) throw new TypeError("not an account id");
  return `BEGIN ${mode}; SELECT set_config('role', '${role}', true), set_config('app.account_id', '${accountId ?? ""}', true)`;
}

/** The same for the workplace of an open session; none for a session without, or for no session. */
function beginAtWorkplace(tokenHash: string): string {
  if (!HASH.test(tokenHash)) throw new TypeError("not the hash of a token");
  const workplace = `SELECT workplace_account_id::text FROM public.sessions WHERE token_hash = '${tokenHash}'`;
  return `BEGIN READ ONLY; SELECT set_config('role', 'kontor_app', true); SELECT set_config('app.account_id', coalesce((${workplace}), ''), true)`;
}

/** The driver takes a limit per statement, which its types do not know. */
function answeredWithin(query_timeout: number, text: string): QueryConfig {
  return Object.assign({ text }, { query_timeout });
}

/** The error itself when the server gave no answer at all: asking it to roll back would only wait once more. */
function silence(error: unknown): Error | undefined {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && cause.message === NO_ANSWER ? cause : undefined;
}

async function connect(): Promise<PoolClient> {
  try {
    return await getPool().connect();
  } catch (error) {
    throw unavailable(error);
  }
}

function unavailable(cause: unknown, code = "database.unavailable"): DomainError {
  noteUnavailable();
  return Object.assign(new DomainError("unavailable", code), { cause });
}

/** The error with which the client must be thrown away, if rolling back failed. */
async function rollback(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query("ROLLBACK");
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error("rollback failed");
  }
}

/** SQLSTATE or system code of an error, also of one that drizzle wrapped; empty when there is none. */
export function databaseCode(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof DatabaseError) return cause.code ?? "";
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "";
}

/** The constraint that a statement ran into; empty when the error is another one. */
export function brokenConstraint(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof DatabaseError && cause.code?.startsWith("23") ? (cause.constraint ?? "") : "";
}

/** A connection on which not even ROLLBACK works is gone, whatever the driver said about it. */
function translated(error: unknown, isGone: boolean): unknown {
  if (error instanceof DomainError) return error;
  if (databaseCode(error) === DISK_FULL) return unavailable(error, "database.full");
  return isGone || UNAVAILABLE.has(databaseCode(error)) ? unavailable(error) : error;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
