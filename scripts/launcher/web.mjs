import { fork } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const RESTART_PAUSE_MS = 1_000;
/** The server kills its own workers after 16 s. */
const KILL_AFTER_MS = 20_000;

/**
 * Runs the web server and brings it back when it dies.
 * @param {string} root @param {string[]} args @param {Record<string, string | undefined>} env
 * @returns {Promise<{ stop: () => Promise<void> }>} once it serves
 */
export async function startWeb(root, args, env) {
  let stopping = false;
  let child = launch(root, args, env);
  const watch = () => {
    child.once("exit", async () => {
      if (stopping) return;
      await pause(RESTART_PAUSE_MS);
      if (stopping) return;
      child = launch(root, args, env);
      watch();
    });
  };
  await serving(child);
  watch();
  return {
    stop: async () => {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      const killer = setTimeout(() => child.kill("SIGKILL"), KILL_AFTER_MS);
      await ended;
      clearTimeout(killer);
    },
  };
}

/** @param {string} root @param {string[]} args @param {Record<string, string | undefined>} env */
function launch(root, args, env) {
  // A process group of its own: Ctrl-C reaches the launcher alone. If that dies, the channel closes and the server ends.
  const options = { cwd: root, env, detached: true, execArgv: [] };
  return fork(join(root, "scripts", "serve.mjs"), args, options);
}

/** @param {import("node:child_process").ChildProcess} child */
function serving(child) {
  return new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The web server ended with code ${code} before it served.`)));
  });
}
