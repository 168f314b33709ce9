import { type Browser, expect, test } from "@playwright/test";
import { dateLocale, dateShapes } from "@/lib/core/date-shapes";
import { aStaffDesk } from "@/tests/support/staff-desk";

const base = process.env.KONTOR_URL ?? "";

/** A page of somebody signed in, on a machine whose own zone is far from the company's. */
async function signedIn(browser: Browser, token: string) {
  const context = await browser.newContext({ locale: "en", timezoneId: "Asia/Tokyo", reducedMotion: "reduce" });
  await context.addCookies([{ name: "kontor.session", value: token, url: base }]);
  return context.newPage();
}

test("R-BIL-15 R-BIL-16 R-BIL-17 R-BIL-18 R-BIL-19 R-KWI-12 a client's card lists his orders with day, time, provider and status", async ({
  browser,
}) => {
  const desk = await aStaffDesk({ withOrder: true, moreOrders: 2 });
  const page = await signedIn(browser, desk.olga);

  await page.goto("/clients");
  await page.getByRole("link", { name: "Anna Berg" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Anna Berg" })).toBeVisible();
  const rows = page.getByRole("table").getByRole("row").filter({ hasText: "Algebra 5" });
  await expect(rows, "R-KWI-12").toHaveCount(3);
  const row = rows.filter({ has: page.getByRole("link", { name: String(desk.order?.number), exact: true }) });
  await expect(row, "R-BIL-16").toHaveCount(1);
  const inWarsaw = new Intl.DateTimeFormat(dateLocale("en"), { timeZone: "Europe/Warsaw", ...dateShapes.dayTime });
  for (const part of inWarsaw.format(desk.openedAt).split(", ")) await expect(row, "R-BIL-17").toContainText(part);
  await expect(row, "R-BIL-18").toContainText("Północ Distribution");
  await expect(row, "R-BIL-19").toContainText("New");
  await expect(row, "R-BIL-19").toContainText("Unpaid");
});

test("R-KWI-13 R-BIL-19 R-BIL-20 the number opens the order, Details its lines and amounts, and the list follows its status", async ({
  browser,
}) => {
  const desk = await aStaffDesk({ withOrder: true });
  const page = await signedIn(browser, desk.olga);
  const number = String(desk.order?.number);
  const card = page.getByRole("heading", { level: 1, name: `Order ${number}` });

  await page.goto(`/clients/${desk.person.id}`);
  await page.getByRole("link", { name: number, exact: true }).click();
  await expect(card, "R-KWI-13").toBeVisible();
  await page.goBack();
  await page.getByRole("link", { name: `Details: ${number}` }).click();
  await expect(card, "R-BIL-20").toBeVisible();
  await expect(page.getByRole("row", { name: /Algebra 5/ })).toContainText("PLN 200.00");
  await expect(page.getByText("Left to pay")).toBeVisible();
  await page.getByRole("button", { name: "Cancel order" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel order" }).click();
  await expect(page.getByText("Cancelled", { exact: true }).first()).toBeVisible();
  await page.getByRole("link", { name: "Anna Berg" }).click();
  await expect(page.getByRole("row", { name: new RegExp(number) }), "R-BIL-19").toContainText("Cancelled");
});

test("R-BIL-15 clients are found by name, e-mail and number, and who is not there is told so", async ({ browser }) => {
  const desk = await aStaffDesk();
  const page = await signedIn(browser, desk.olga);
  await page.goto("/clients");
  const number = await page
    .getByRole("row", { name: /Anna Berg/ })
    .getByText(/^\d+$/)
    .textContent();

  for (const words of ["berg", desk.person.email, number ?? ""]) {
    await page.goto(`/clients?q=${encodeURIComponent(words)}`);
    await expect(page.getByRole("link", { name: "Anna Berg" }), words).toBeVisible();
    await expect(page.getByRole("link", { name: "School 5" }), words).toHaveCount(0);
  }
  await page.goto("/clients?q=nobody-of-that-name");
  await expect(page.getByText("Nobody found")).toBeVisible();
});
