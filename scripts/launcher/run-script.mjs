import { spawn } from "node:child_process";

/**
 * Runs one of the project's TypeScript scripts to its end.
 * @param {string} root @param {string} script @param {string[]} args @param {Record<string, string | undefined>} env
 * @param {"quiet" | "shown"} output quiet: shown only when the script fails
 */
export async function runScript(root, script, args, env, output = "quiet") {
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    cwd: root,
    env,
    stdio: output === "shown" ? "inherit" : ["ignore", "pipe", "pipe"],
  });
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
  if (code !== 0) throw new Error(`${script} ended with code ${code}.\n${said.trim()}`);
  return said;
}
