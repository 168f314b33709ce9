/**
 * Outlives the launcher by the moment it takes to stop the database. It waits on a pipe that the launcher holds: when
 * the launcher is gone, however it went, the pipe closes and Postgres is stopped. Run detached, so that Ctrl-C in the
 * terminal does not reach it.
 *
 *   node watchdog.mjs <data directory> [<directory to remove afterwards>]
 */
import { rmSync } from "node:fs";
import { stopPostmaster } from "./postmaster.mjs";

const [dataDir, scratchDir] = process.argv.slice(2);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});

process.stdin.resume();
process.stdin.on("close", async () => {
  if (dataDir) await stopPostmaster(dataDir);
  if (scratchDir) rmSync(scratchDir, { recursive: true, force: true });
});
