const NOWHERE = "http://own.invalid";
/** Backslashes are slashes to browsers, and control signs are dropped by them: neither belongs into an address. */
const MISLEADING = /[\\\p{Cc}]/u;

/** The address if it stays on this site, else null: nobody is led elsewhere after signing in (promise A6). */
export function ownPath(address: unknown): string | null {
  if (typeof address !== "string" || !/^\/(?!\/)/.test(address) || MISLEADING.test(address)) return null;
  if (!URL.canParse(address, NOWHERE)) return null;
  const { origin, pathname, search } = new URL(address, NOWHERE);
  return origin === NOWHERE && !pathname.startsWith("//") ? `${pathname}${search}` : null;
}
