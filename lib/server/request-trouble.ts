import type { AsyncLocalStorage } from "node:async_hooks";

/** Set up by our own web server (`scripts/server/worker.mjs`) around each request; absent everywhere else. */
type Trouble = { isUnavailable: boolean };
type Holder = { [key: symbol]: AsyncLocalStorage<Trouble> | undefined };
const HOLDER = Symbol.for("kontor.trouble");

/**
 * Notes that this request could not be served because the database was away. A page that fails for it can say so only in
 * words; the web server then gives the answer its status, 503 (promise C2).
 */
export function noteUnavailable(): void {
  const trouble = (globalThis as unknown as Holder)[HOLDER]?.getStore(); // The web server put it there, if it did.
  if (trouble) trouble.isUnavailable = true;
}
