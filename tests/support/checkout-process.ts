import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stopPostmaster } from "@/scripts/launcher/postmaster.mjs";

/** A data directory that somebody else than root can reach too, gone after the test with what runs in it. */
export function aDataDirectory() {
  const dir = mkdtempSync(join(tmpdir(), "kontor-launcher-"));
  return {
    dir,
    postgres: join(dir, "postgres"),
    remove: async () => {
      await stopPostmaster(join(dir, "postgres"));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A program of the project in a process of its own, with what it says. */
export function run(args: string[], env: Record<string, string | undefined> = {}) {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const said = { text: "" };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said.text += text;
    });
  }
  return { child, said, ended: endOf(child), says: (words: string) => sayingOf(child, said, words) };
}

function endOf(child: ChildProcess) {
  return new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once("close", (code, signal) => resolve(code ?? signal));
  });
}

const POLL_MS = 20;

async function sayingOf(child: ChildProcess, said: { text: string }, words: string) {
  while (!said.text.includes(words)) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`It ended without "${words}":\n${said.text}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
