import { expect, test } from "@playwright/test";
import { aShop } from "@/tests/support/builders/shop";

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

    await page.getByRole("button", { name: "Authorize" }).first().click();
    await page.locator(".modal-ux input").fill(key);
    await page
      .locator(".modal-ux")
      .getByRole("button", { name: /^Apply|^Authorize/ })
      .click();
    await page.locator(".modal-ux").getByRole("button", { name: "Close", exact: true }).click();
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
});
