import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { processesWorkingIn } from "@/scripts/launcher/process-table.mjs";
import { run } from "./checkout-process";

/** Nothing of the test run's own database or secrets may reach it: it makes its own. */
const PASSED_ON = ["PATH", "HOME", "NODE_OPTIONS", "LANG"];
const ADDRESS = /(?:is running|already running): (\S+)/;

/** A data directory for `npm start`, as a machine has one per checkout. */
export function aHome() {
  const dir = mkdtempSync(join(tmpdir(), "kontor-start-"));
  return { dir, databaseProcesses: () => processesWorkingIn(join(dir, "postgres")) };
}

/** `npm start` of this checkout with its own data; resolves when it has printed its address. */
export async function npmStart(dir: string, port: number, ...args: string[]) {
  const inherited = Object.entries(process.env).map(([name, value]) => [
    name,
    PASSED_ON.includes(name) ? value : undefined,
  ]);
  const program = run(["scripts/start.mjs", ...args], {
    ...Object.fromEntries(inherited),
    KONTOR_DATA_DIR: dir,
    PORT: String(port),
  });
  await program.says(" running: ");
  const address = ADDRESS.exec(program.said.text)?.[1] ?? "";
  return { ...program, address };
}

/** The status of an answer, or undefined when nobody answers. */
export async function statusOf(url: string): Promise<number | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.status;
  } catch {
    return undefined;
  }
}
