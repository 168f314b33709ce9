import { newId } from "@/lib/core/id";
import { type Answer, call, callUntilDecided } from "./api-client";
import type { Counter } from "./builders/counter";

const PULSE_EVERY_MS = 200;

type Order = { id: string; number: number; stage: string };
type Options = { clients?: number; confirm?: boolean };

/**
 * Callers who create and confirm orders one after the other until they are stopped. Each repeats what was not answered
 * with the same key, so in the end every order was acknowledged exactly once, whatever happened on the way.
 */
export function traffic(address: () => string, counter: Counter, { clients = 6, confirm = true }: Options = {}) {
  const acknowledged = new Map<string, Order>();
  const statuses = new Map<number, number>();
  const unexpected: unknown[] = [];
  let slowestRefusalMs = 0;
  let slowestPulseMs = 0;
  let stopped = false;
  const told = ({ status, body, tookMs }: Answer) => {
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status >= 500) slowestRefusalMs = Math.max(slowestRefusalMs, tookMs);
    if (![0, 200, 201, 429, 503].includes(status)) unexpected.push({ status, body });
  };
  const post = (path: string, key: string, body: unknown) =>
    callUntilDecided(told, address(), "POST", path, { key, body, once: newId() });

  async function oneAfterTheOther() {
    while (!stopped) {
      const key = counter.key();
      const made = await post("/orders", key, counter.order());
      if (made.status !== 201) continue;
      const order = made.body as Order; // The contract of the operation.
      acknowledged.set(order.id, order);
      if (!confirm) continue;
      const done = await post(`/orders/${order.id}/confirm`, key, { version: 1, acknowledgeUnpaid: true });
      if (done.status === 200) acknowledged.set(order.id, done.body as Order);
    }
  }

  /** How long an answer takes that asks nothing of the database: what is left of the machine. */
  async function pulse() {
    while (!stopped) {
      const { status, tookMs } = await call(address(), "GET", "", {});
      if (status !== 0) slowestPulseMs = Math.max(slowestPulseMs, tookMs);
      await new Promise((resolve) => setTimeout(resolve, PULSE_EVERY_MS));
    }
  }

  const running = [...Array.from({ length: clients }, oneAfterTheOther), pulse()];
  return {
    acknowledged,
    statuses,
    unexpected,
    slowestPulseMs: () => slowestPulseMs,
    /** How long the slowest refusal took, less what this machine made even an answer about nothing wait. */
    slowestRefusalMs: () => slowestRefusalMs - slowestPulseMs,
    /** Ends when everybody has his last answer. */
    stop: async () => {
      stopped = true;
      await Promise.all(running);
    },
  };
}

export type Traffic = ReturnType<typeof traffic>;
