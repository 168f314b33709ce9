import { createServer, type IncomingMessage } from "node:http";

type Sent = { key: string | undefined; body: Record<string, unknown> };
type Behaviour = "accept" | "limit" | "fail" | "accept-then-hang";

const KEYS_KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * A mail provider that behaves like the real one where it matters: it remembers idempotency keys for 24 hours and answers
 * a repetition without sending again. `next` says how it treats the calls to come.
 */
export async function fakeMailProvider(now: () => number = Date.now) {
  const sent: Sent[] = [];
  const known = new Map<string, { id: string; at: number }>();
  const state: { behaviour: Behaviour } = { behaviour: "accept" };

  const server = createServer(async (request, response) => {
    const answer = (status: number, body: object, headers = {}) =>
      response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
    const body = await readJson(request);
    const key = request.headers["idempotency-key"]?.toString();
    if (state.behaviour === "limit") {
      return answer(429, { name: "rate_limit_exceeded", message: "slow down" }, { "retry-after": "1" });
    }
    if (state.behaviour === "fail") return answer(500, { name: "internal_server_error", message: "failed" });
    const before = key === undefined ? undefined : known.get(key);
    if (before && now() - before.at < KEYS_KEPT_MS) return answer(200, { id: before.id });
    const id = `mail-${sent.length + 1}`;
    sent.push({ key, body });
    if (key !== undefined) known.set(key, { id, at: now() });
    if (state.behaviour === "accept") answer(200, { id });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    sent,
    next: (behaviour: Behaviour) => {
      state.behaviour = behaviour;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  return text === "" ? {} : JSON.parse(text);
}
