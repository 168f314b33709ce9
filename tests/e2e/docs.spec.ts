import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";
import { aShop } from "@/tests/support/builders/shop";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

test.describe("the documentation of the API", () => {
  test("R-UNI-31 needs no signing in, shows every tag, and a call can be tried with a key", async ({ page }) => {
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    const { key } = await aShop();

    await page.goto("/docs");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const tag of ["Orders", "Catalogue", "Clients", "Account"])
      await expect(page.locator(`[data-tag="${tag}"]`).first()).toBeVisible();

    await page.getByLabel("Your API key").fill(key);
    await page.getByLabel("Find a call").fill("Who am I");
    await expect(page.locator(".opblock-summary-control")).toHaveCount(1);
    await page.locator("#operations-Account-getOwnKey .opblock-summary-control").click();
    await page.locator("#operations-Account-getOwnKey .try-out__btn").click();
    const answered = page.waitForResponse((response) => response.url().endsWith("/api/v1/me"));
    await page.locator("#operations-Account-getOwnKey .execute").click();
    expect((await answered).status()).toBe(200);

    expect(complaints).toEqual([]);
  });

  test("fits a phone", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/docs");
    await page.locator("#operations-Orders-placeOrder .opblock-summary-control").click();
    await expect(page.locator("#operations-Orders-placeOrder .opblock-body")).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`R-UNI-44 a call that was tried out without a key is readable and accessible, ${colorScheme}`, async ({
      browser,
    }) => {
      const page = await (await browser.newContext({ colorScheme, locale: "ru" })).newPage();
      await page.goto("/docs#/Orders/placeOrder");
      const call = page.locator("#operations-Orders-placeOrder");
      await expect(call.getByText("anna.berg@example.org"), "the example of an address").toBeVisible();
      await call.getByRole("button", { name: "Try it out" }).click();
      await call.getByRole("button", { name: "Execute" }).click();
      await expect(call.getByText("Error: Unauthorized")).toBeVisible();
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate(axe);
        const found =
          "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0]?.html))";
        expect(await page.evaluate<string[]>(found), `at ${width} px`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
  }
});
