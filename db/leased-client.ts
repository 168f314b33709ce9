import type { Socket } from "node:net";
import { DatabaseError, type PoolClient, type QueryConfig } from "pg";

/** A statement that has come so often is worth a name. */
const USES_BEFORE_NAMED = 5;
/** Each name costs memory in every connection. What comes later than these goes without. */
const NAMED_MAX = 300;
const WATCHED_MAX = 2_000;
const TEXT_LENGTH_MAX = 20_000;
/** What a statement after a failed one is told: no reason of its own. */
const ABORTED = "25P02";
/** A page of a list is planned for the values it is asked with: one plan for all periods would read the whole table for some. */
const PAGE = / order by .* limit \$\d+$/s;

export type Leased = { client: PoolClient; close: () => void; firstFailure: () => unknown };

const names = new Map<string, string>();
const uses = new Map<string, number>();

/**
 * The client as drizzle sees it for one transaction. Statements that come again and again get a name, so that a
 * connection parses and, where the server finds it fit, plans them once: the texts are drizzle's own, values stand beside
 * them. After `close` nothing goes through any more: what was left running by a failed `Promise.all` must not speak in
 * the transaction that has the connection next. `firstFailure` is why the transaction can no longer be committed; every
 * statement after it fails with it, because which of several that travelled together is heard first is chance.
 */
export function leasedClient(client: PoolClient): Leased {
  let isOpen = true;
  let failure: unknown;
  const leased = Object.create(client) as PoolClient; // The same client in everything but `query`.
  const query = async (config: QueryConfig, values?: unknown[]) => {
    if (!isOpen) throw new Error("a statement came after the end of its transaction");
    sendTogether(client);
    const name = config.name || nameOf(config.text);
    try {
      return await client.query(name === undefined ? config : Object.assign(config, { name }), values);
    } catch (error) {
      failure ??= error;
      throw error instanceof DatabaseError && error.code === ABORTED ? failure : error;
    }
  };
  return {
    client: Object.assign(leased, { query }),
    close: () => {
      isOpen = false;
    },
    firstFailure: () => failure,
  };
}

/** The same client, whose statements wait for what must be known first; that it failed is their failure too. */
export function waitingClient(client: PoolClient, first: Promise<unknown>): PoolClient {
  let isKnown = false;
  first.then(
    () => {
      isKnown = true;
    },
    () => undefined,
  );
  const query = async (config: QueryConfig, values?: unknown[]) => {
    if (!isKnown) await first;
    return client.query(config, values);
  };
  return Object.assign(Object.create(client) as PoolClient, { query });
}

/**
 * Holds the connection's writes back until the work at hand has said all that it has to say: what is asked in one go
 * leaves in one packet, which costs both sides one waking up instead of several.
 */
export function sendTogether(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection; // Public, but not in the types.
  if (held.has(stream)) return;
  held.add(stream);
  stream.cork();
  process.nextTick(() => {
    held.delete(stream);
    stream.uncork();
  });
}

const held = new WeakSet<Socket>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= NAMED_MAX || text.length > TEXT_LENGTH_MAX || PAGE.test(text)) return known;
  const count = (uses.get(text) ?? 0) + 1;
  if (count < USES_BEFORE_NAMED) {
    if (uses.size >= WATCHED_MAX) uses.clear();
    uses.set(text, count);
    return undefined;
  }
  uses.delete(text);
  const name = `kontor_${names.size + 1}`;
  names.set(text, name);
  return name;
}
