import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { freePort } from "@/scripts/launcher/ports.mjs";
import { readPostmaster } from "@/scripts/launcher/postmaster.mjs";
import { childrenOf } from "@/tests/support/process-tree";
import { aHome, npmStart, statusOf } from "@/tests/support/running-app";

const ROUNDS = 5;
const home = aHome();
let app: Awaited<ReturnType<typeof npmStart>>;

beforeAll(async () => {
  app = await npmStart(home.dir, await freePort(), "--workers", "2");
});

afterAll(async () => {
  app.child.kill("SIGTERM");
  await app.ended;
  rmSync(home.dir, { recursive: true, force: true });
});

function webWorkers() {
  return childrenOf(app.child.pid)
    .filter((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("serve.mjs"))
    .flatMap((server) => childrenOf(server));
}

describe("killed processes", () => {
  test("P-C1 a killed web process is replaced, and the others go on answering meanwhile", async () => {
    for (let round = 1; round <= ROUNDS; round++) {
      const before = webWorkers();
      expect(before).toHaveLength(2);
      process.kill(before[0] ?? 0, "SIGKILL");
      await vi.waitFor(async () => expect(await statusOf(`${app.address}/api/ready`)).toBe(200), 2_000);
      await vi.waitFor(() => expect(app.said.text.split("web worker replaced")).toHaveLength(round + 1), 10_000);
      expect(webWorkers()).toHaveLength(2);
    }
  });

  test("P-C2 while Postgres is away the answer is 503 within 5 s, and the same processes work again within 30 s", async () => {
    const before = webWorkers();
    for (let round = 1; round <= ROUNDS; round++) {
      const postmaster = readPostmaster(join(home.dir, "postgres"));
      process.kill(postmaster?.pid ?? 0, "SIGKILL");
      const startedAt = Date.now();
      expect([200, 503]).toContain(await statusOf(`${app.address}/api/ready`));
      expect(Date.now() - startedAt).toBeLessThan(5_000);
      await vi.waitFor(async () => expect(await statusOf(`${app.address}/api/ready`)).toBe(200), 30_000);
    }
    expect(webWorkers()).toEqual(before);
  });
});
