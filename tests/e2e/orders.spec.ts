import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { newId } from "@/lib/core/id";
import { aPassword, aStaffDesk } from "@/tests/support/staff-desk";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const base = process.env.KONTOR_URL ?? "";

type Look = Parameters<Browser["newContext"]>[0];

/** A page of somebody signed in, and what the browser complained of. */
async function signedIn(browser: Browser, token: string, look: Look = {}) {
  const shown = await opened(browser, look);
  await shown.page.context().addCookies([{ name: "kontor.session", value: token, url: base }]);
  return shown;
}

async function opened(browser: Browser, look: Look = {}) {
  const context = await browser.newContext({ locale: "en", reducedMotion: "reduce", ...look });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  return { page, complaints };
}

async function expectAccessible(page: Page) {
  await page.evaluate(axe);
  const found = "axe.run().then(({ violations }) => violations.map((v) => v.id + ': ' + v.nodes[0]?.html))";
  expect(await page.evaluate(found)).toEqual([]);
}

/** Picks the product and ticks an item in the windows of the form. */
async function addItem(page: Page, item: RegExp, quantity: string) {
  await page.getByRole("button", { name: "Choose product" }).click();
  const products = page.getByRole("dialog", { name: "Choose product" });
  await products.getByRole("radio", { name: /Mathematics/ }).check();
  await products.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("button", { name: "Add item" }).click();
  const items = page.getByRole("dialog", { name: "Mathematics" });
  await items.getByRole("checkbox", { name: item }).check();
  await items.getByRole("spinbutton", { name: item }).fill(quantity);
  await items.getByRole("button", { name: "Add", exact: true }).click();
  return items;
}

test("R-AGG-09 R-AGG-12 R-AGG-24 R-AGG-26 R-AGG-29 R-AGG-30 R-AGG-33 R-AGG-45 R-AGG-47 an order for a new person: made, saved by itself, assigned, confirmed unpaid", async ({
  browser,
}) => {
  const login = await aPassword((await aStaffDesk()).staff.olga);
  const { page, complaints } = await opened(browser);
  const email = `j.${newId()}@x.org`;

  await page.goto("/orders");
  await page.getByLabel("E-mail", { exact: true }).fill(login.email);
  await page.getByLabel("Password", { exact: true }).fill(login.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Outgoing orders" })).toBeVisible();
  await page.getByRole("link", { name: "Add order" }).first().click();
  await expect(page.getByRole("button", { name: "Choose product" }), "R-AGG-09").toBeDisabled();
  await page.getByRole("radio", { name: "Person (B2C)" }).check({ force: true });
  await page.getByRole("radio", { name: "New" }).check({ force: true });
  await page.getByLabel("First name").fill("Jan");
  await page.getByLabel("Language").selectOption("pl");

  const items = await addItem(page, /Algebra 5/, "3");
  await expect(items.getByRole("alert")).toContainText("check the marked fields");
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("First name"), "R-UNI-06 what was typed stays").toHaveValue("Jan");
  await expect(page.getByText("This is not an e-mail address.")).toBeVisible();
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByRole("button", { name: "Add item" }).click();
  await expect(items.getByRole("spinbutton", { name: /Algebra 5/ })).toHaveValue("3");
  await items.getByRole("button", { name: "Add", exact: true }).click();

  await page.waitForURL(/\/orders\/[0-9a-f-]{36}$/);
  await expect(page.getByText(/^Saved · \d+$/)).toBeVisible();
  await expect(page.getByRole("row", { name: /Algebra 5/ }), "R-AGG-30").toContainText("PLN 300.00");
  await page.getByRole("spinbutton", { name: "Quantity: Algebra 5" }).fill("2");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: /Algebra 5/ })).toContainText("PLN 200.00");
  await page.getByRole("spinbutton", { name: "Quantity: Algebra 5" }).fill("1.5");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Not saved", { exact: true }), "R-AGG-29").toBeVisible();
  await page.getByRole("spinbutton", { name: "Quantity: Algebra 5" }).fill("2");
  await page.keyboard.press("Enter");

  await page.getByRole("button", { name: "Take responsibility" }).click();
  await expect(page.getByText("Assigned", { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Confirm", exact: true }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("not paid");
  await dialog.getByRole("checkbox", { name: /confirm anyway/ }).check();
  await dialog.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(page.getByText("Confirmed", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Resend e-mail" })).toBeVisible();
  await expect(page.getByRole("spinbutton"), "R-AGG-47").toHaveCount(0);

  await page.getByRole("link", { name: "History", exact: true }).click();
  await expect(page.getByText("Order confirmed although it is not paid")).toBeVisible();
  await expect(page.getByText("Items changed")).toBeVisible();
  await page.getByRole("link", { name: "Messages", exact: true }).first().click();
  await expect(page.getByText(email)).toBeVisible();
  expect(complaints).toEqual([]);
});

test("R-AGG-10 R-AGG-20 R-AGG-21 R-AGG-22 R-AGG-23 R-AGG-28 an order for an organisation: found, not activated, all items", async ({
  browser,
}) => {
  const { page } = await signedIn(browser, (await aStaffDesk()).olga);

  await page.goto("/orders/new");
  await page.getByRole("radio", { name: "Person (B2C)" }).check({ force: true });
  await page.getByRole("checkbox", { name: "Activate on recipient" }).check();
  await page.getByRole("radio", { name: "Organisation (B2B)" }).check({ force: true });
  await expect(page.getByRole("radio", { name: "Existing" })).toHaveCount(0);
  await expect(page.getByRole("checkbox", { name: "Activate on recipient" })).toBeDisabled();
  await expect(page.getByRole("checkbox", { name: "Activate on recipient" })).not.toBeChecked();
  await page.getByRole("combobox", { name: "Organisation" }).fill("school");
  await page.getByRole("option", { name: /School 5/ }).click();

  await page.getByRole("button", { name: "Choose product" }).click();
  const products = page.getByRole("dialog", { name: "Choose product" });
  await expect(products.getByRole("radio", { name: /Withdrawn/ })).toBeDisabled();
  await products.getByRole("radio", { name: /Mathematics/ }).check();
  await products.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("button", { name: "Add item" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Add all" }).click();

  await page.waitForURL(/\/orders\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("spinbutton")).toHaveCount(3);
  await expect(page.getByText("PLN 399.90").first()).toBeVisible();
});

test("R-UNI-06 P-O4 a stale change is refused, what was typed stays, and the newer state can be shown", async ({
  browser,
}) => {
  const desk = await aStaffDesk({ withOrder: true });
  const [first, second] = [await signedIn(browser, desk.olga), await signedIn(browser, desk.ivan)];
  const address = `/orders/${desk.order?.id}`;
  await Promise.all([first.page.goto(address), second.page.goto(address)]);
  const quantity = (page: Page) => page.getByRole("spinbutton", { name: "Quantity: Algebra 5" });

  await quantity(first.page).fill("5");
  await first.page.keyboard.press("Enter");
  await expect(first.page.getByRole("row", { name: /Algebra 5/ })).toContainText("PLN 500.00");
  await quantity(second.page).fill("7");
  await second.page.keyboard.press("Enter");

  await expect(second.page.getByText(/Somebody changed this order meanwhile/).first()).toBeVisible();
  await expect(quantity(second.page)).toHaveValue("7");
  await second.page.getByRole("button", { name: "Show the new state" }).click();
  await expect(second.page.getByText("Kept: 5")).toBeVisible();
  await quantity(second.page).focus();
  await second.page.keyboard.press("Enter");
  await expect(second.page.getByRole("row", { name: /Algebra 5/ })).toContainText("PLN 700.00");
});

test("R-AGG-34 R-UNI-07 of two at once one is told who has the order, and then only looks", async ({ browser }) => {
  const desk = await aStaffDesk({ withOrder: true });
  const [olga, ivan] = [await signedIn(browser, desk.olga), await signedIn(browser, desk.ivan)];
  const address = `/orders/${desk.order?.id}`;
  await Promise.all([olga.page.goto(address), ivan.page.goto(address)]);

  await olga.page.getByRole("button", { name: "Take responsibility" }).click();
  await expect(olga.page.getByText("Assigned", { exact: true }).first()).toBeVisible();
  await ivan.page.getByRole("button", { name: "Take responsibility" }).click();
  await expect(ivan.page.getByText(/Olga Lis has already taken this order/)).toBeVisible();
  await ivan.page.getByRole("button", { name: "Show the new state" }).click();
  await expect(ivan.page.getByText(/only Olga Lis may change it/)).toBeVisible();
  await expect(ivan.page.getByRole("spinbutton")).toHaveCount(0);
  await expect(ivan.page.getByRole("button", { name: "Confirm", exact: true })).toHaveCount(0);
});

test("R-AGG-39 R-AGG-40 R-AGG-41 options are kept by Save, and leaving unsaved ones asks", async ({ browser }) => {
  const desk = await aStaffDesk({ withOrder: true });
  const { page } = await signedIn(browser, desk.olga);
  await page.goto(`/orders/${desk.order?.id}/options`);

  await page.getByRole("button", { name: "Add option" }).click();
  await page.getByLabel("Field 1").fill("Class");
  await page.getByLabel("Value 1").fill("5B");
  page.once("dialog", (dialog) => dialog.dismiss());
  await page.getByRole("link", { name: "History", exact: true }).click();
  await expect(page).toHaveURL(/options$/);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Not saved yet")).toHaveCount(0);
  await page.getByRole("link", { name: "History", exact: true }).click();
  await expect(page.getByText("Options saved")).toBeVisible();
  await page.goto(`/orders/${desk.order?.id}/options`);
  await expect(page.getByLabel("Value 1")).toHaveValue("5B");
});

test("R-AGG-04 R-AGG-07 R-AGG-08 R-AGG-43 R-UNI-41 R-UNI-44 the list: search, filter, keyboard, all of it in the address", async ({
  browser,
}) => {
  const desk = await aStaffDesk({ withOrder: true });
  const { page, complaints } = await signedIn(browser, desk.olga);
  const number = String(desk.order?.number);

  await page.goto("/orders");
  await expect(page.getByRole("link", { name: "Outgoing" }), "R-AGG-04").toBeVisible();
  await expect(page.getByRole("link", { name: "Incoming" }), "R-AGG-04").toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("CRM-77");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=CRM-77/);
  await expect(page.getByRole("link", { name: number, exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Stage" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Confirmed" }).click();
  await expect(page).toHaveURL(/stage=CONFIRMED/);
  await expect(page.getByText("No order matches these filters")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Clear filters" }).click();
  await expect(page.getByRole("link", { name: number, exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: `Order ${number}` })).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await expect(page.getByRole("heading", { level: 1, name: "Outgoing orders" })).toBeVisible();
  await page.keyboard.press("n");
  await expect(page.getByRole("heading", { level: 1, name: "New order" })).toBeVisible();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

test("R-AGG-01 without a Product the form says what is needed first, and an empty list what to do", async ({
  browser,
}) => {
  const { page } = await signedIn(browser, (await aStaffDesk({ withProducts: false })).olga);

  await page.goto("/orders");
  await expect(page.getByText("No orders yet")).toBeVisible();
  await page.goto("/orders/new");
  await expect(page.getByText("A Product is needed first").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Choose product" })).toBeDisabled();
});

test("R-UNI-44 on a phone, dark and in Russian: every page of an order fits and is accessible", async ({ browser }) => {
  const desk = await aStaffDesk({ withOrder: true });
  const look = { viewport: { width: 390, height: 844 }, colorScheme: "dark", locale: "ru" } as const;
  const { page, complaints } = await signedIn(browser, desk.olga, look);
  const card = `/orders/${desk.order?.id}`;

  for (const path of ["/orders", card, `${card}/options`, `${card}/history`, `${card}/messages`, "/orders/incoming"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/Заказ|заказы/);
    expect(await page.evaluate("document.documentElement.scrollWidth"), path).toBe(390);
    await expectAccessible(page);
  }
  expect(complaints).toEqual([]);
});

test("P-R3 an order of another company and what is no id are the page with 404", async ({ browser }) => {
  const [own, foreign] = [await aStaffDesk(), await aStaffDesk({ withOrder: true })];
  const { page } = await signedIn(browser, own.olga);

  for (const id of [foreign.order?.id, newId(), "1001"]) {
    await page.goto(`/orders/${id}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/not here|not found|no such/i);
  }
});
