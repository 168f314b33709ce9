import { expect, test } from "@playwright/test";
import { aStaffDesk } from "@/tests/support/staff-desk";

const base = process.env.KONTOR_URL ?? "";

test("R-UNI-31 a key without a function is refused in words, and one that is made is shown once", async ({
  browser,
}) => {
  const desk = await aStaffDesk();
  const context = await browser.newContext({ locale: "en", reducedMotion: "reduce" });
  await context.addCookies([{ name: "kontor.session", value: desk.olga, url: base }]);
  const page = await context.newPage();

  await page.goto("/settings/keys", { waitUntil: "networkidle" });
  await page.getByLabel("Name").fill("CRM");
  await page.getByRole("button", { name: "Create key" }).click();
  await expect(page.getByText("Choose at least one function.")).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("CRM");
  await page.getByRole("group", { name: "Orders" }).getByRole("checkbox", { name: "History" }).check();
  await page.getByRole("button", { name: "Create key" }).click();
  await expect(page.getByText("Copy the key now")).toBeVisible();
  const key = (await page.getByRole("status").locator("code").textContent()) ?? "";
  expect(key.length).toBeGreaterThan(30);
  await expect(page.getByRole("status").filter({ hasText: "Copy the key now" }), "R-UNI-44").toBeFocused();
  await expect(page.getByLabel("Name"), "a second press makes no second key").toHaveValue("");
  await page.reload();
  await expect(page.getByRole("cell", { name: "CRM", exact: true })).toBeVisible();
  await expect(page.getByText(key)).toHaveCount(0);
});
