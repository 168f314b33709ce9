import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { callInngest } from "./inngest-call.mjs";

const FIRST_CALL = "step";
/** Between sweeps a failing step gets this many tries; the next sweep starts anew. */
const TRIES = 3;
const RETRY_PAUSE_MS = 500;
/** A function that never ends is a bug. */
const CALLS_MAX = 10_000;

/** @typedef {{ name: string, data: unknown, ts?: number, id?: string }} TickerEvent */
/** @typedef {{ type: "data", data: unknown } | { type: "error", error: unknown }} StepResult */
/** @typedef {{ op: string, id: string, data?: unknown, error?: unknown }} Operation */

/**
 * Runs one function to its end, holding the results of its steps in memory. A crash forgets them: the sweep that follows
 * finds in the rows what is still to do.
 * @param {{ endpoint: string, signingKey: string }} target @param {string} fnId @param {TickerEvent} event
 */
export async function runFunction(target, fnId, event) {
  const run = { id: randomUUID(), event: { id: randomUUID(), ts: Date.now(), ...event } };
  /** @type {Record<string, StepResult>} */
  const steps = {};
  /** @type {string[]} */
  let planned = [FIRST_CALL];
  /** @type {Record<string, number>} */
  const failures = {};
  for (let calls = 0; calls < CALLS_MAX; calls++) {
    const stepId = planned.shift() ?? FIRST_CALL;
    const operations = await call(target, fnId, stepId, run, steps);
    if (!operations) return;
    for (const operation of operations) {
      if (operation.op === "StepPlanned") planned.push(operation.id);
      else await settle(operation, steps, failures, fnId);
    }
    planned = planned.filter((id) => !(id in steps));
  }
  throw new Error(`${fnId} made ${CALLS_MAX} calls without coming to an end.`);
}

/**
 * @param {{ endpoint: string, signingKey: string }} target @param {string} fnId @param {string} stepId
 * @param {{ id: string, event: TickerEvent }} run @param {Record<string, StepResult>} steps
 * @returns {Promise<Operation[] | undefined>} undefined when the function has ended
 */
async function call(target, fnId, stepId, run, steps) {
  // Without fn_id in the context: with it, the SDK would report its progress to Inngest's own address.
  const ctx = {
    run_id: run.id,
    attempt: 0,
    disable_immediate_execution: false,
    use_api: false,
    stack: { stack: Object.keys(steps), current: Object.keys(steps).length },
  };
  const body = { version: 2, event: run.event, events: [run.event], steps, ctx };
  const answer = await callInngest(target, "POST", { fnId, stepId }, body);
  if (answer.status === 200) return undefined;
  if (answer.status === 206 && Array.isArray(answer.body)) return answer.body;
  throw new Error(`${fnId} answered ${answer.status}: ${JSON.stringify(answer.body).slice(0, 300)}`);
}

/**
 * @param {Operation} operation @param {Record<string, StepResult>} steps @param {Record<string, number>} failures
 * @param {string} fnId
 */
async function settle(operation, steps, failures, fnId) {
  const { op, id } = operation;
  if (op === "StepRun" || op === "Step") {
    steps[id] = { type: "data", data: operation.data ?? null };
    return;
  }
  if (op === "StepError" || op === "StepFailed") {
    const count = (failures[id] ?? 0) + 1;
    failures[id] = count;
    // The last failure goes back to the function, which may go on with the next account.
    if (op === "StepFailed" || count >= TRIES) steps[id] = { type: "error", error: asError(operation.error) };
    else await pause(RETRY_PAUSE_MS * count);
    return;
  }
  throw new Error(`${fnId} uses ${op}, which works with Inngest only. What is due belongs in rows.`);
}

/** @param {unknown} error */
function asError(error) {
  return typeof error === "object" && error !== null ? error : { name: "Error", message: String(error) };
}
