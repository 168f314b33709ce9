import { type Browser, expect, type Page, test } from "@playwright/test";
import { count, eq } from "drizzle-orm";
import { orders } from "@/db/schema/orders";
import { newId } from "@/lib/core/id";
import { readAs } from "@/lib/server/context";
import { aStaffDesk } from "@/tests/support/staff-desk";

const base = process.env.KONTOR_URL ?? "";
const COPIES = 100;

async function signedIn(browser: Browser, token: string) {
  const context = await browser.newContext({ locale: "en", reducedMotion: "reduce" });
  await context.addCookies([{ name: "kontor.session", value: token, url: base }]);
  return context.newPage();
}

/** The form of a new order with everything in it but the last click. */
async function filledForm(page: Page) {
  await page.goto("/orders/new");
  await page.getByRole("radio", { name: "Person (B2C)" }).check({ force: true });
  await page.getByRole("radio", { name: "New" }).check({ force: true });
  await page.getByLabel("First name").fill("Jan");
  await page.getByRole("textbox", { name: "E-mail" }).fill(`j.${newId()}@customer.example`);
  await page.getByRole("button", { name: "Choose product" }).click();
  const products = page.getByRole("dialog", { name: "Choose product" });
  await products.getByRole("radio", { name: /Mathematics/ }).check();
  await products.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("button", { name: "Add item" }).click();
  const items = page.getByRole("dialog", { name: "Mathematics" });
  await items.getByRole("checkbox", { name: /Algebra 5/ }).check();
  return items.getByRole("button", { name: "Add", exact: true });
}

async function ordersOf(accountId: string): Promise<number> {
  const actor = { kind: "job", accountId, name: "test" } as const;
  const rows = await readAs(actor, (ctx) =>
    ctx.db.select({ count: count() }).from(orders).where(eq(orders.accountId, accountId)),
  );
  return rows[0]?.count ?? 0;
}

const card = /\/orders\/[0-9a-f-]{36}$/;

test("P-O2 a double click, a refresh and the back button make one order", async ({ browser }) => {
  const desk = await aStaffDesk();
  const page = await signedIn(browser, desk.olga);
  const last = await filledForm(page);

  await last.dblclick();
  await page.waitForURL(card);
  const address = page.url();
  await page.reload();
  await expect(page.getByRole("row", { name: /Algebra 5/ })).toBeVisible();
  await page.goBack();
  await page.goForward();

  await expect(page).toHaveURL(address);
  expect(await ordersOf(desk.accountId)).toBe(1);
});

test(`P-O2 the request of a form sent ${COPIES} times more makes no second order`, async ({ browser }) => {
  const desk = await aStaffDesk();
  const page = await signedIn(browser, desk.olga);
  const last = await filledForm(page);
  const creating = page.waitForRequest((request) => request.method() === "POST" && "next-action" in request.headers());

  await last.click();
  const request = await creating;
  await page.waitForURL(card);
  const copy = { method: "POST", headers: await request.allHeaders(), data: request.postDataBuffer() ?? "" };
  for (const name of Object.keys(copy.headers).filter((name) => name.startsWith(":") || name === "content-length"))
    delete copy.headers[name];
  const answers = await Promise.all(
    Array.from({ length: COPIES }, () => page.request.fetch(request.url(), { ...copy, maxRedirects: 0 })),
  );

  expect(answers.map((answer) => answer.status()).filter((status) => status >= 400)).toEqual([]);
  expect(await ordersOf(desk.accountId)).toBe(1);
});
