import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const everywhere = "{app,components,db,emails,jobs,lib,scripts}/**/*.test.{ts,tsx}";
/** Tests that stand for themselves: one file at a time, because they measure, kill and race. */
const suites = ["start", "time", "mail"];
/** What `npm test` does in a short form on the built application, these do at the figures of the promises. */
const fullFigures = { KONTOR_TEST_FIGURES: "full" };

const suite = (name: string, include: string[], timeoutMs: number, env: Record<string, string> = {}) => ({
  extends: true as const,
  test: { name, include, env, testTimeout: timeoutMs, hookTimeout: timeoutMs, fileParallelism: name === "unit" },
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
      suite(
        "unit",
        [everywhere, "tests/*.test.{ts,tsx}", "tests/{support,launcher,matrix,unit}/**/*.test.{ts,tsx}"],
        30_000,
      ),
      suite("hard", ["tests/hard/**/*.test.ts"], 300_000),
      suite("races", ["tests/races/**/*.test.ts", "tests/hard/races*.test.ts"], 900_000, fullFigures),
      suite("faults", ["tests/faults/**/*.test.ts", "tests/hard/faults*.test.ts"], 1_800_000, fullFigures),
      suite("load", ["tests/load/**/*.test.ts"], 900_000),
      ...suites.map((name) => suite(name, [`tests/${name}/**/*.test.ts`], 300_000)),
    ],
  },
});
