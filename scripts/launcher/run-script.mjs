import { spawn } from "node:child_process";

/** @typedef {"quiet" | "shown"} Output quiet: shown only when it fails */

/**
 * Runs one of the project's TypeScript scripts to its end.
 * @param {string} root @param {string} script @param {string[]} args @param {Record<string, string | undefined>} env
 * @param {Output} [output]
 */
export function runScript(root, script, args, env, output = "quiet") {
  return runNode(root, ["--import", "tsx", script, ...args], env, output);
}

/**
 * Runs Node to its end without blocking this process, which must go on listening for Ctrl-C.
 * @param {string} root @param {string[]} args @param {Record<string, string | undefined>} env @param {Output} [output]
 */
export async function runNode(root, args, env, output = "quiet") {
  const stdio = output === "shown" ? "inherit" : ["ignore", "pipe", "pipe"];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
  }
  /** @type {number | null} */
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`${args.join(" ")} ended with code ${code}.\n${said.trim()}`);
}
