import { timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const BODY_BYTES_MAX = 256 * 1024;

/**
 * Where the application's own events go while there is no Inngest: `POST /e/<event key>` on loopback, answered as Inngest
 * answers.
 * @param {string} eventKey
 * @param {(event: import("./run-function.mjs").TickerEvent) => void} onEvent
 */
export async function startEventEndpoint(eventKey, onEvent) {
  const server = createServer(async (request, response) => {
    const answer = (/** @type {number} */ status, /** @type {object} */ body) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    const key = decodeURIComponent((request.url ?? "").split("?")[0]?.replace(/^\/e\//, "") ?? "");
    if (request.method !== "POST" || !sameText(key, eventKey))
      return answer(401, { error: "unknown event key", status: 401 });
    const events = await readEvents(request);
    if (!events) return answer(400, { error: "not events", status: 400 });
    for (const event of events) onEvent(event);
    answer(200, { ids: events.map((event) => event.id ?? ""), status: 200 });
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve(undefined));
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @returns {Promise<import("./run-function.mjs").TickerEvent[] | undefined>}
 */
async function readEvents(request) {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) {
    text += chunk;
    if (text.length > BODY_BYTES_MAX) return undefined;
  }
  try {
    const events = [JSON.parse(text)].flat();
    return events.every((event) => typeof event?.name === "string") ? events : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} a @param {string} b */
function sameText(a, b) {
  const [first, second] = [Buffer.from(a), Buffer.from(b)];
  return first.length === second.length && timingSafeEqual(first, second);
}
