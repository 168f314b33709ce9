const MIB = 1024 * 1024;
const KIB = 1024;
const DEFAULT_BYTES = MIB;
/** The first match counts. Source: policy figures of the promises; Inngest sends its steps along, up to 4 MB. */
const LIMITS = [
  { path: /^\/files\//, bytes: 100 * MIB },
  { path: /^\/api\/v1\/orders\/[^/]+\/files\/?$/, bytes: 100 * MIB },
  { path: /^\/api\/inngest(\/|$)/, bytes: 4 * MIB },
  { path: /^\/api\/webhooks(\/|$)/, bytes: 256 * KIB },
  { path: /^\/api\/csp-report(\/|$)/, bytes: 64 * KIB },
];

/** @param {string} path @returns {number} */
export function bodyLimit(path) {
  return LIMITS.find((limit) => limit.path.test(path))?.bytes ?? DEFAULT_BYTES;
}

/**
 * Calls `refuse` as soon as the body proves too long: at once when it says so itself, else when the bytes have come.
 * @param {import("node:http").IncomingMessage} request
 * @param {number} limit
 * @param {() => void} refuse
 * @returns {boolean} false when it was refused at once
 */
export function watchBody(request, limit, refuse) {
  if (Number(request.headers["content-length"] ?? 0) > limit) {
    refuse();
    return false;
  }
  // A listener for data would take the bytes away from the application, so they are counted where the parser hands them in.
  const push = request.push.bind(request);
  let received = 0;
  request.push = (chunk, encoding) => {
    received += chunk ? chunk.length : 0;
    if (received <= limit) return push(chunk, encoding);
    if (received - chunk.length <= limit) refuse();
    return true;
  };
  return true;
}
