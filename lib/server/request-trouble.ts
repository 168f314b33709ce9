import type { AsyncLocalStorage } from "node:async_hooks";

/** Set up by our own web server (`scripts/server/worker.mjs`) around each request; absent everywhere else. */
type Trouble = { isUnavailable: boolean; status?: number };
type Holder = { [key: symbol]: AsyncLocalStorage<Trouble> | undefined };
const HOLDER = Symbol.for("kontor.trouble");

/**
 * Notes that this request could not be served because the database was away. A page that fails for it can say so only in
 * words; the web server then gives the answer its status, 503 (promise C2).
 */
export function noteUnavailable(): void {
  const trouble = currentTrouble();
  if (trouble) trouble.isUnavailable = true;
}

/** Notes the status of a page that says in words of its own why it is not shown: a page that is drawn would have 200. */
export function noteStatus(status: 403 | 404 | 500): void {
  const trouble = currentTrouble();
  if (trouble) trouble.status = status;
}

function currentTrouble(): Trouble | undefined {
  return (globalThis as unknown as Holder)[HOLDER]?.getStore(); // The web server put it there, if it did.
}
