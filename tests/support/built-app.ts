import { type ChildProcess, fork } from "node:child_process";
import { randomInt } from "node:crypto";
import { vi } from "vitest";
import { firstFreePort } from "@/scripts/launcher/ports.mjs";
import { childrenOf, isRunning } from "./process-tree";
import { statusOf } from "./running-app";

const START_TIMEOUT_MS = 90_000;
/**
 * Below those that the kernel gives to outgoing connections: while the application is killed, one of them could take its
 * port and keep it for as long as it lives.
 */
const [PORTS_FROM, PORTS_UNTIL] = [12_000, 30_000];
/** How much of what it said is told with a failure. */
const SAID_TAIL = 2_000;

/** Without a number of workers there are two; `usual` leaves it to the server, as `npm start` does. */
type Wish = { databaseUrl: string; workers?: number | "usual"; env?: Record<string, string> };

/**
 * The built application as an installation runs it: one server process that answers for its web processes, on a database
 * of the test. Whoever makes it stops it.
 */
export async function aBuiltApp({ databaseUrl, workers = 2, env = {} }: Wish) {
  const port = await firstFreePort(randomInt(PORTS_FROM, PORTS_UNTIL));
  const address = `http://localhost:${port}`;
  const said = { text: "" };
  let primary: ChildProcess;

  const start = async (withinMs = START_TIMEOUT_MS) => {
    primary = fork("scripts/serve.mjs", workers === "usual" ? [] : ["--workers", String(workers)], {
      env: { ...process.env, DATABASE_URL: databaseUrl, KONTOR_URL: address, PORT: String(port), ...env },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      execArgv: [],
    });
    for (const stream of [primary.stdout, primary.stderr]) stream?.setEncoding("utf8").on("data", hear);
    await serving(withinMs);
  };
  const hear = (text: string) => {
    said.text += text;
  };
  const serving = async (withinMs = START_TIMEOUT_MS) => {
    let status: number | undefined;
    const isReady = async () => {
      status = await statusOf(`${address}/api/ready`);
      return status === 200;
    };
    await vi.waitUntil(isReady, { timeout: withinMs, interval: 50 }).catch(() => {
      throw new Error(`not ready: ${status ?? "no answer"}, exit ${primary.exitCode}, ${said.text.slice(-SAID_TAIL)}`);
    });
  };
  const ended = (child: ChildProcess) =>
    new Promise<number | NodeJS.Signals | null>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode ?? child.signalCode);
      else child.once("exit", (code, signal) => resolve(code ?? signal));
    });
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    const child = primary;
    child.kill(signal);
    return ended(child);
  };

  const before = Date.now();
  await start();
  return {
    address,
    /** How long a start takes on this machine at present. */
    startMs: Date.now() - before,
    said,
    start,
    stop,
    serving,
    pid: () => primary.pid ?? 0,
    workers: () => childrenOf(primary.pid),
    /** Signal 9 for the process that answers for all; the web processes notice and end, and the port is free again. */
    kill: async () => {
      const before = childrenOf(primary.pid);
      await stop("SIGKILL");
      await vi.waitUntil(() => before.every((pid) => !isRunning(pid)), { timeout: START_TIMEOUT_MS, interval: 20 });
    },
  };
}

export type BuiltApp = Awaited<ReturnType<typeof aBuiltApp>>;
