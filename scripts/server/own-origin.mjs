const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);
const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];
/** Called by machines, which prove themselves in another way than by a cookie. */
const MACHINE_DOORS = /^\/api\/(inngest|csp-report|webhooks)(\/|$)/;

/**
 * May this request change anything? A browser names the page that sends it; a form on a foreign page is thus refused
 * before any code of the application runs.
 * @param {{ method: string, path: string, origin: string | undefined, hasCookie: boolean, hasBearer: boolean }} request
 * @param {(origin: string) => boolean} isOwn
 */
export function mayChangeThings({ method, path, origin, hasCookie, hasBearer }, isOwn) {
  if (SAFE_METHODS.has(method)) return true;
  if (MACHINE_DOORS.test(path)) return true;
  if (path.startsWith("/api/v1/") && (hasBearer || !hasCookie)) return true;
  return origin !== undefined && isOwn(origin);
}

/**
 * The address under which a request reached us: the configured one, or in demo mode any name of this machine, so that
 * localhost and 127.0.0.1 both work.
 * @param {URL} configured @param {boolean} demo @param {string | undefined} hostHeader
 */
export function publicUrlOf(configured, demo, hostHeader) {
  if (!demo || !hostHeader) return configured;
  const seen = parse(`${configured.protocol}//${hostHeader}`);
  return seen && isLoopback(seen) ? seen : configured;
}

/** @param {URL} publicUrl @returns {(origin: string) => boolean} */
export function ownOrigin(publicUrl) {
  return (origin) => origin === publicUrl.origin;
}

/** @param {URL} url */
function isLoopback(url) {
  return LOOPBACK_NAMES.includes(url.hostname);
}

/** @param {string} text */
function parse(text) {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
