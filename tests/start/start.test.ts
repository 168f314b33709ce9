import { rmSync } from "node:fs";
import { request } from "node:http";
import { afterAll, describe, expect, test, vi } from "vitest";
import { freePort } from "@/scripts/launcher/ports.mjs";
import { aHome, npmStart, statusOf } from "@/tests/support/running-app";

const home = aHome();
const port = await freePort();
const running: { child: { kill: (signal: NodeJS.Signals) => boolean } }[] = [];

async function start(...args: string[]) {
  const program = await npmStart(home.dir, port, ...args);
  running.push(program);
  return program;
}

afterAll(async () => {
  for (const { child } of running) child.kill("SIGKILL");
  await vi.waitFor(() => expect(home.databaseProcesses()).toEqual([]), 20_000);
  rmSync(home.dir, { recursive: true, force: true });
});

/** Starts a post whose body is not complete yet; `finish` sends the rest and gives the status. */
async function slowPost(address: string, path: string) {
  const { hostname, port: onPort } = new URL(address);
  const post = request({ host: hostname, port: onPort, path, method: "POST", headers: { origin: address } });
  const answered = new Promise<number | undefined>((resolve, reject) => {
    post.once("response", (response) => resolve(response.resume().statusCode));
    post.once("error", reject);
  });
  post.write("{");
  // Long enough for the server to have begun with it.
  await new Promise((resolve) => setTimeout(resolve, 300));
  return () => {
    post.end("}");
    return answered;
  };
}

describe("npm start", () => {
  test("brings everything up, and a second start of the same checkout prints the running address", async () => {
    const first = await start("--workers", "2");
    expect(await statusOf(`${first.address}/api/ready`)).toBe(200);

    const second = await start();
    expect(await second.ended).toBe(0);
    expect(second.said.text).toContain("already running");
    expect(second.address).toBe(first.address);
    expect(await statusOf(`${first.address}/api/ready`)).toBe(200);
    first.child.kill("SIGINT");
    await first.ended;
  });

  test("P-C4 Ctrl-C stops it cleanly: what is being answered is finished, and nothing is left", async () => {
    const { address, child, ended, said } = await start();
    const finish = await slowPost(address, "/api/csp-report");
    child.kill("SIGINT");
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await finish()).toBe(204);
    expect(await ended).toBe(0);
    expect(said.text).toContain("Stopped.");
    expect(home.databaseProcesses()).toEqual([]);
    expect(await statusOf(`${address}/api/health`)).toBeUndefined();
  });

  test("P-C1 after a kill -9 neither web server nor database is left, and the next start works", async () => {
    const first = await start();
    first.child.kill("SIGKILL");
    await first.ended;
    await vi.waitFor(() => expect(home.databaseProcesses()).toEqual([]), { timeout: 20_000, interval: 100 });
    await vi.waitFor(async () => expect(await statusOf(`${first.address}/api/health`)).toBeUndefined(), 20_000);

    const second = await start();
    expect(await statusOf(`${second.address}/api/ready`)).toBe(200);
    second.child.kill("SIGTERM");
    expect(await second.ended).toBe(0);
  });
});
