import cluster from "node:cluster";

/** A worker that dies sooner than this after its start is not replaced at once, or a broken build would spin. */
const SHORT_LIFE_MS = 2_000;
const REPLACE_PAUSE_MS = 1_000;
/** A little more than the workers give their requests. */
const KILL_AFTER_MS = 16_000;

/**
 * Forks the workers, replaces those that die, and on SIGTERM (or when the launcher is gone) lets them finish.
 * @param {number} workers
 * @param {() => void} onServing called once, when every worker listens
 */
export function runPrimary(workers, onServing) {
  let stopping = false;
  let listening = 0;
  /** @type {Map<number, number>} */
  const startedAt = new Map();
  const fork = () => startedAt.set(cluster.fork().id, Date.now());

  cluster.on("listening", () => {
    listening += 1;
    if (listening === workers) onServing();
    else if (listening > workers) report("web worker replaced", {});
  });
  cluster.on("exit", (worker, code, signal) => {
    const lifeMs = Date.now() - (startedAt.get(worker.id) ?? 0);
    startedAt.delete(worker.id);
    if (stopping) {
      if (startedAt.size === 0) process.exit(0);
      return;
    }
    report("web worker lost", { pid: worker.process.pid, code, signal });
    setTimeout(() => !stopping && fork(), lifeMs < SHORT_LIFE_MS ? REPLACE_PAUSE_MS : 0);
  });

  const stop = () => {
    if (stopping) return;
    stopping = true;
    const all = Object.values(cluster.workers ?? {});
    if (all.length === 0) process.exit(0);
    for (const worker of all) worker?.process.kill("SIGTERM");
    setTimeout(() => {
      for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill("SIGKILL");
    }, KILL_AFTER_MS).unref();
  };
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, stop);
  process.once("disconnect", stop);
  for (let count = 0; count < workers; count++) fork();
}

/** @param {string} event @param {object} fields */
function report(event, fields) {
  process.stderr.write(`${JSON.stringify({ level: "warn", event, at: new Date().toISOString(), ...fields })}\n`);
}
