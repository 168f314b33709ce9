import { createServer } from "node:http";

const KEY_LIFE_MS = 24 * 3_600_000;
const KEY_MAX = 256;
const HUNG_UP_MS = 20;

/**
 * @typedef {{ from: string, to: string[], subject: string, html: string, text: string, reply_to?: string }} Mail
 * @typedef {"accept" | "limit" | "fail" | "refuse" | "hang" | "acceptThenHang" | "acceptThenCut" | "denyKey"} Behaviour
 */

/**
 * A mail provider that speaks Resend's protocol on loopback: it remembers idempotency keys for 24 h of its own clock,
 * answers a repeated key with the first answer, and can be told to misbehave.
 */
export async function startFakeResend() {
  /** @type {{ id: string, key: string, at: number, mail: Mail }[]} */
  const delivered = [];
  /** @type {{ key: string, at: number, status: number }[]} */
  const requests = [];
  /** @type {Map<string, { content: string, id: string, at: number }>} */
  const keys = new Map();
  const fake = {
    delivered,
    requests,
    now: () => Date.now(),
    /** @type {(mail: Mail, count: number) => Behaviour} */
    behave: () => "accept",
    retryAfterS: 1,
    url: "",
    stop: async () => {},
  };

  const server = createServer(async (request, response) => {
    let content = "";
    for await (const chunk of request.setEncoding("utf8")) content += chunk;
    const key = String(request.headers["idempotency-key"] ?? "");
    const answer = (/** @type {number} */ status, /** @type {object} */ body, headers = {}) => {
      requests.push({ key, at: Date.now(), status });
      response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
    };
    const problem = (/** @type {number} */ statusCode, /** @type {string} */ name, headers = {}) =>
      answer(statusCode, { statusCode, name, message: name }, headers);

    if (request.method !== "POST" || request.url !== "/emails") return problem(404, "not_found");
    if (!request.headers.authorization?.startsWith("Bearer ")) return problem(401, "missing_api_key");
    if (key.length > KEY_MAX) return problem(400, "invalid_idempotency_key");
    /** @type {Mail} */
    const mail = JSON.parse(content);
    const behaviour = fake.behave(mail, requests.length + 1);
    if (behaviour === "denyKey") return problem(403, "invalid_api_key");
    if (behaviour === "limit") return problem(429, "rate_limit_exceeded", { "retry-after": String(fake.retryAfterS) });
    if (behaviour === "fail") return problem(500, "internal_server_error");
    if (behaviour === "refuse") return problem(422, "validation_error");
    if (behaviour === "hang") return hang();

    const known = keys.get(key);
    const isKnown = known !== undefined && fake.now() - known.at < KEY_LIFE_MS;
    if (isKnown && known.content !== content) return problem(409, "invalid_idempotent_request");
    const id = isKnown ? known.id : `sent-${delivered.length + 1}`;
    if (!isKnown) {
      keys.set(key, { content, id, at: fake.now() });
      delivered.push({ id, key, at: fake.now(), mail });
    }
    if (behaviour === "acceptThenHang") return hang();
    if (behaviour === "acceptThenCut") return void setTimeout(() => response.destroy(), HUNG_UP_MS);
    answer(200, { id });

    function hang() {
      requests.push({ key, at: Date.now(), status: 0 });
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  fake.url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  fake.stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return fake;
}
