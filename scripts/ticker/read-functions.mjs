import { callInngest } from "./inngest-call.mjs";

/** They promise something about other runs or about waiting, which only Inngest itself can keep. */
const NOT_HONOURED = ["debounce", "batchEvents", "cancel", "rateLimit", "idempotency", "singleton", "timeouts"];

/** @typedef {{ id: string, crons: string[], events: string[] }} TickedFunction */

/**
 * Asks the application for its functions, and refuses those that would behave differently here than with Inngest.
 * @param {{ endpoint: string, signingKey: string }} target
 * @returns {Promise<TickedFunction[]>}
 */
export async function readFunctions(target) {
  const { status, body } = await callInngest(
    target,
    "PUT",
    {},
    { url: target.endpoint },
    { "x-inngest-sync-kind": "in_band" },
  );
  if (status === 404) return [];
  if (status !== 200 || !isRecord(body) || !Array.isArray(body.functions)) {
    throw new Error(`The scheduler endpoint answered ${status} instead of listing its functions.`);
  }
  return body.functions.map(honoured);
}

/** @param {unknown} config @returns {TickedFunction} */
function honoured(config) {
  if (!isRecord(config) || typeof config.id !== "string") throw new Error("A function without an id.");
  const id = config.id;
  const asked = NOT_HONOURED.filter((name) => isAsked(config[name]));
  if (asked.length > 0) throw new Error(`${id}: ${asked.join(", ")} works with Inngest only. Keep such state in rows.`);
  const triggers = Array.isArray(config.triggers) ? config.triggers.filter(isRecord) : [];
  if (triggers.some((trigger) => trigger.expression)) {
    throw new Error(`${id}: a trigger with a condition works with Inngest only. Decide inside the function.`);
  }
  return {
    id,
    crons: triggers.flatMap((trigger) => (typeof trigger.cron === "string" ? [trigger.cron] : [])),
    events: triggers.flatMap((trigger) => (typeof trigger.event === "string" ? [trigger.event] : [])),
  };
}

/** @param {unknown} setting */
function isAsked(setting) {
  return Array.isArray(setting) ? setting.length > 0 : setting !== undefined && setting !== null;
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isRecord(value) {
  return typeof value === "object" && value !== null;
}
