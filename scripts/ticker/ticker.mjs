import { Cron } from "croner";
import { listenForWakes } from "./listen.mjs";
import { readFunctions } from "./read-functions.mjs";
import { runFunction } from "./run-function.mjs";

const LOOK_EVERY_MS = 10_000;
const LOOK_EVERY_DEAF_MS = 2_000;
/** The development server changes its functions while it runs. */
const READ_EVERY_MS = 60_000;
/** A sweep looks so often anyway that nothing dated further ahead needs a timer. */
const DATED_MAX_MS = 120_000;
const EVERY_MINUTE = "* * * * *";
const TIME_ZONE = /^TZ=(\S+)\s+(.*)$/;

/** @typedef {import("./read-functions.mjs").TickedFunction} TickedFunction */
/** @typedef {import("./run-function.mjs").TickerEvent} TickerEvent */

/**
 * Does on one machine what Inngest does for an installation: calls the functions of /api/inngest when a wake, an event or
 * the clock says so. It remembers nothing: what is due stands in the database.
 * @param {{ endpoint: string, signingKey: string, databaseUrl: string, report: (line: string) => void }} options
 */
export async function startTicker(options) {
  let functions = await readFunctions(options);
  const runs = new Runs(options);
  const timers = new Set();
  let stopped = false;
  let deaf = false;

  const fire = (/** @type {TickerEvent} */ event) => {
    for (const fn of functions) if (fn.events.includes(event.name)) runs.ask(fn.id, event);
  };
  const look = (/** @type {(fn: TickedFunction) => boolean} */ which) => {
    for (const fn of functions.filter(which)) runs.ask(fn.id, cronEvent(fn.crons[0] ?? EVERY_MINUTE));
  };
  const accept = (/** @type {TickerEvent} */ event) => {
    const waitMs = Math.min((event.ts ?? 0) - Date.now(), DATED_MAX_MS);
    if (waitMs <= 0) return fire(event);
    const timer = setTimeout(() => timers.delete(timer) && fire(event), waitMs);
    timers.add(timer);
  };
  const everySoOften = (/** @type {() => number} */ waitMs, /** @type {() => unknown} */ run) => {
    const next = () => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        run();
        if (!stopped) next();
      }, waitMs());
      timers.add(timer);
    };
    next();
  };

  let crons = plan(functions, runs);
  const reread = async () => {
    const now = await readFunctions(options).catch((error) => runs.note("reading the functions", error));
    if (!now || stopped) return;
    for (const cron of crons) cron.stop();
    functions = now;
    crons = plan(functions, runs);
  };
  // What was missed while nothing ran is looked for at once: sweeps decide from rows, so one look too many changes nothing.
  look((fn) => fn.crons.length > 0);
  everySoOften(
    () => (deaf ? LOOK_EVERY_DEAF_MS : LOOK_EVERY_MS),
    () => look(isSweep),
  );
  everySoOften(() => (functions.length === 0 ? LOOK_EVERY_MS : READ_EVERY_MS), reread);
  const listener = listenForWakes(options.databaseUrl, {
    onWake: (name) => fire({ name, data: {} }),
    onHearing: (hearing) => {
      deaf = !hearing;
    },
  });
  return {
    accept,
    stop: async () => {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      for (const cron of crons) cron.stop();
      await listener.stop();
      await runs.finish();
    },
  };
}

/** One run of a function at a time; asked while it runs, it runs once more, however often it was asked. */
class Runs {
  /** @type {Map<string, { again: TickerEvent | undefined, done: Promise<void> }>} */
  #running = new Map();
  /** @type {Map<string, string>} */
  #failing = new Map();
  #finishing = false;

  /** @param {Parameters<typeof startTicker>[0]} options */
  constructor(options) {
    this.options = options;
  }

  /** @param {string} fnId @param {TickerEvent} event */
  ask(fnId, event) {
    if (this.#finishing) return;
    const running = this.#running.get(fnId);
    if (running) {
      running.again = event;
      return;
    }
    /** @type {{ again: TickerEvent | undefined, done: Promise<void> }} */
    const entry = { again: undefined, done: Promise.resolve() };
    this.#running.set(fnId, entry);
    entry.done = runFunction(this.options, fnId, event)
      .then(() => this.note(fnId, undefined))
      .catch((error) => this.note(fnId, error))
      .finally(() => {
        this.#running.delete(fnId);
        if (entry.again) this.ask(fnId, entry.again);
      });
  }

  /** Says once that something fails, and once that it works again. @param {string} what @param {unknown} error */
  note(what, error) {
    const words = error === undefined ? undefined : error instanceof Error ? error.message : String(error);
    if (words === this.#failing.get(what)) return;
    if (words === undefined) this.#failing.delete(what);
    else this.#failing.set(what, words);
    this.options.report(
      words === undefined ? `Scheduler: ${what} works again.` : `Scheduler: ${what} failed. ${words}`,
    );
  }

  async finish() {
    this.#finishing = true;
    await Promise.all([...this.#running.values()].map((entry) => entry.done));
  }
}

/** Crons by the minute are looked at far more often anyway. @param {TickedFunction[]} functions @param {Runs} runs */
function plan(functions, runs) {
  return functions
    .filter((fn) => !isSweep(fn))
    .flatMap((fn) =>
      fn.crons.map((pattern) => {
        const [, timezone = "UTC", bare = pattern] = TIME_ZONE.exec(pattern) ?? [];
        return new Cron(bare, { timezone }, () => runs.ask(fn.id, cronEvent(pattern)));
      }),
    );
}

/** @param {TickedFunction} fn */
function isSweep(fn) {
  return fn.crons.includes(EVERY_MINUTE);
}

/** @param {string} cron @returns {TickerEvent} */
function cronEvent(cron) {
  return { name: "inngest/scheduled.timer", data: { cron } };
}
