import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** What anybody may open; the pages of each role join as they come. */
const pages = ["/", "/there-is-no-such-page", "/dev/ui"];

for (const path of pages) {
  for (const scheme of ["light", "dark"] as const) {
    test(`${path} in ${scheme}: nothing is blocked, nothing fails, axe finds nothing`, async ({ page }) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        const isStatus = message
          .text()
          .startsWith("Failed to load resource: the server responded with a status of 404");
        if (["error", "warning"].includes(message.type()) && !isStatus) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("request", (request) => {
        if (request.url().endsWith("/api/csp-report")) complaints.push(`csp: ${request.postData()}`);
      });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await page.goto(path);
      await page.waitForLoadState("load");
      expect(complaints).toEqual([]);

      // The debugger's protocol is not bound by the page's policy, so the page needs no exception for this.
      await page.evaluate(axe);
      const violations = await page.evaluate(
        "axe.run().then(({ violations }) => violations.map((v) => v.id + ': ' + v.help))",
      );
      expect(violations).toEqual([]);
    });
  }
}
