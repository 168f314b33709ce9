import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { newId } from "@/lib/core/id";
import { aCustomerWithLicences, aCustomerWithNothing } from "@/tests/support/cabinet-customer";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const base = process.env.KONTOR_URL ?? "";
const phone = { width: 390, height: 844 };

type Look = { viewport?: { width: number; height: number }; colorScheme?: "light" | "dark"; locale?: string };

/** A page of somebody signed in, on a phone unless told otherwise, and what the browser complained of. */
async function signedIn(browser: Browser, sessionToken: string, look: Look = {}) {
  const context = await browser.newContext({ viewport: phone, locale: "en", ...look, reducedMotion: "reduce" });
  await context.addCookies([{ name: "kontor.session", value: sessionToken, url: base }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  return { page, complaints };
}

async function expectCalm(page: Page, complaints: string[]) {
  await expect(page.locator("h1")).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  await page.evaluate(axe);
  expect(
    await page.evaluate("axe.run().then(({ violations }) => violations.map((v) => v.id + ': ' + v.help))"),
  ).toEqual([]);
  expect(complaints).toEqual([]);
}

test("R-AGG-19 P-L3 a customer follows his order, reads a code, activates one licence and hands over the other", async ({
  browser,
}) => {
  const { sessionToken, order } = await aCustomerWithLicences();
  const { page, complaints } = await signedIn(browser, sessionToken);

  await page.goto("/account/orders");
  await page.getByRole("link", { name: /English B1/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Order ${order.number}` })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Delivered" })).toBeVisible();
  await expect(page.getByText("5B", { exact: true })).toBeVisible();
  await expect(page.getByText("CODE-")).toHaveCount(0);

  await page.getByRole("link", { name: "My licences" }).last().click();
  await expect(page.getByRole("heading", { level: 1, name: "My licences" })).toBeVisible();
  const geometry = page.getByRole("article").filter({ hasText: "Geometry" });
  await geometry.getByRole("button", { name: "Show code" }).click();
  await expect(geometry.getByText(/^CODE-/)).toBeVisible();

  const english = page.getByRole("article").filter({ hasText: "English B1" });
  await english.getByRole("button", { name: "Activate" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Activate" }).click();
  await expect(english.getByText(/^Activated on/)).toBeVisible();
  await expect(english.getByRole("button", { name: "Hand over" })).toHaveCount(0);

  await geometry.getByRole("button", { name: "Hand over" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-mail of the new holder").fill("not an address");
  await dialog.getByRole("button", { name: "Hand over" }).click();
  await expect(dialog.getByText("Please confirm.")).toBeVisible();
  await dialog.getByLabel("I know that I cannot take it back").check();
  await dialog.getByRole("button", { name: "Hand over" }).click();
  await expect(dialog.getByText("This is not an e-mail address.")).toBeVisible();
  await expect(dialog.getByLabel("E-mail of the new holder")).toHaveValue("not an address");
  await dialog.getByLabel("E-mail of the new holder").fill(`u2.${newId()}@x.org`);
  await dialog.getByRole("button", { name: "Hand over" }).click();
  await expect(geometry).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("P-R3 the order of another customer, of no account and what is no id are the same page with 404", async ({
  browser,
}) => {
  const [{ accountId, order }, stranger] = await Promise.all([aCustomerWithLicences(), aCustomerWithNothing()]);
  const { page } = await signedIn(browser, stranger.sessionToken);
  const texts = new Set<string>();
  for (const path of [
    `/account/${accountId}/orders/${order.id}`,
    `/account/${stranger.accountId}/orders/${order.id}`,
    `/account/${stranger.accountId}/orders/${newId()}`,
    `/account/${stranger.accountId}/orders/1`,
    `/account/1/orders/${order.id}`,
  ]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    texts.add((await page.locator("main").textContent())?.replace(/[0-9a-f-]{36}/, "#") ?? "");
  }
  expect(texts.size).toBe(1);
});

test("somebody with nothing is told what will come, and a stranger is sent to sign in and back", async ({
  browser,
}) => {
  const { sessionToken } = await aCustomerWithNothing();
  const { page, complaints } = await signedIn(browser, sessionToken);
  await page.goto("/account/orders");
  await expect(page.getByText("No orders yet")).toBeVisible();
  await page.goto("/account/licences");
  await expect(page.getByText("No licences yet")).toBeVisible();
  await expectCalm(page, complaints);

  const stranger = await browser.newContext();
  const answer = await stranger.request.get("/account/licences", { maxRedirects: 0 });
  expect(answer.headers().location).toContain(`/login?from=${encodeURIComponent("/account/licences")}`);
});

for (const [locale, stage, state] of [
  ["en", "Confirmed", "Delivered"],
  ["ru", "Подтвержден", "Доставлен"],
  ["pl", "Potwierdzone", "Dostarczone"],
] as const) {
  test(`the cabinet in ${locale} is quiet, fits and is accessible`, async ({ browser }) => {
    const { sessionToken, accountId, order } = await aCustomerWithLicences();
    for (const look of [
      { colorScheme: "light" },
      { colorScheme: "dark", viewport: { width: 1440, height: 900 } },
    ] as const) {
      const { page, complaints } = await signedIn(browser, sessionToken, { ...look, locale });
      for (const path of ["/account/orders", "/account/licences", `/account/${accountId}/orders/${order.id}`]) {
        await page.goto(path, { waitUntil: "networkidle" });
        await expectCalm(page, complaints);
      }
      await expect(page.getByText(stage, { exact: true }).first()).toBeVisible();
      await expect(page.getByRole("heading", { name: state })).toBeVisible();
      await page.context().close();
    }
  });
}
