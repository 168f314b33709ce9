import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const everywhere = "{app,components,db,emails,jobs,lib,scripts}/**/*.test.{ts,tsx}";
/** Tests that stand for themselves: one file at a time, because they measure, kill and race. */
const suites = ["start", "races", "faults", "time", "mail"];

const suite = (name: string, include: string[], timeoutMs: number) => ({
  extends: true as const,
  test: { name, include, testTimeout: timeoutMs, hookTimeout: timeoutMs, fileParallelism: name === "unit" },
});

/** Every test runs against a real Postgres; each worker has a database of its own, copied from the migrated template. */
export default defineConfig({
  root,
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  test: {
    globalSetup: ["tests/support/global-setup.ts"],
    setupFiles: ["tests/support/worker-database.ts"],
    restoreMocks: true,
    projects: [
      suite("unit", [everywhere, "tests/*.test.{ts,tsx}", "tests/{support,launcher,unit}/**/*.test.{ts,tsx}"], 30_000),
      ...suites.map((name) => suite(name, [`tests/${name}/**/*.test.ts`], 300_000)),
    ],
  },
});
