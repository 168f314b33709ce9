import { expect, test } from "@playwright/test";
import { demoSession } from "@/tests/support/demo-session";

const base = process.env.KONTOR_URL ?? "";

test("R-AGG-04 R-AGG-06 what another company sold to this one stands under Incoming, to be read only", async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: "en", reducedMotion: "reduce" });
  const session = await demoSession("zofia@akademia.example");
  await context.addCookies([{ name: "kontor.session", value: session, url: base }]);
  const page = await context.newPage();

  await page.goto("/orders");
  await page.getByRole("link", { name: "Incoming", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Incoming orders" })).toBeVisible();
  const sold = page.getByRole("row").filter({ hasText: "Litera Dystrybucja" });
  await sold.first().getByRole("link").click();
  await expect(page.getByText(/This order was made by Litera Dystrybucja/)).toBeVisible();
  await expect(page.getByText(/^(Lexicon Pro, classroom of 30|Matematyka z plusem 6 .*)$/).first()).toBeVisible();
  for (const name of ["Confirm", "Cancel order", "Take responsibility", "Add item"]) {
    await expect(page.getByRole("button", { name, exact: true }), name).toHaveCount(0);
  }
  await expect(page.getByRole("spinbutton")).toHaveCount(0);
});
