import { defineConfig, devices } from "@playwright/test";
import { browserFlags } from "@/scripts/launcher/browser.mjs";

/** Tests get the application from scripts/test.mjs, which starts it and says where. */
export default defineConfig({
  // Playwright empties this folder, so the results of the other runner stay outside it.
  outputDir: "../test-results/artifacts",
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.KONTOR_URL,
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: browserFlags() },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
  projects: [
    { name: "e2e", testDir: "e2e" },
    { name: "matrix", testDir: "matrix", testMatch: "*.spec.ts" },
    { name: "browser", testDir: ".", testMatch: ["browser/*.spec.ts", "e2e/pages.spec.ts"] },
  ],
});
