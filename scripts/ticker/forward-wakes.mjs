import { listenForWakes } from "./listen.mjs";

const INNGEST_CLOUD = "https://inn.gs";
/** The sweeps' own crons cover for an event that did not get through, so none is worth waiting for. */
const SEND_TIMEOUT_MS = 2_000;

/**
 * With a real Inngest the launcher only passes wakes on, as events; one at a time per name.
 * @param {{ databaseUrl: string, baseUrl: string | undefined, eventKey: string, report: (line: string) => void }} options
 */
export function forwardWakes({ databaseUrl, baseUrl, eventKey, report }) {
  const url = new URL(`/e/${encodeURIComponent(eventKey)}`, baseUrl ?? INNGEST_CLOUD);
  /** @type {Map<string, { again: boolean }>} */
  const sending = new Map();
  let failing = false;

  const send = async (/** @type {string} */ name) => {
    const current = sending.get(name);
    if (current) {
      current.again = true;
      return;
    }
    const entry = { again: false };
    sending.set(name, entry);
    const sent = await post(url, name);
    if (!sent && !failing) report("Scheduler: Inngest does not take events; its own clock goes on.");
    failing = !sent;
    sending.delete(name);
    if (entry.again) await send(name);
  };
  return listenForWakes(databaseUrl, { onWake: (name) => void send(name), onHearing: () => {} });
}

/** @param {URL} url @param {string} name */
async function post(url, name) {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name, data: {} }),
      signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
