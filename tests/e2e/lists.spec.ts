import { type Browser, expect, type Page, test } from "@playwright/test";
import { demoSession } from "@/tests/support/demo-session";
import { aStaffDesk } from "@/tests/support/staff-desk";

const base = process.env.KONTOR_URL ?? "";
const phone = { width: 390, height: 844 };

test.use({ trace: "off" });

async function signedIn(browser: Browser, token: string, viewport = { width: 1440, height: 900 }): Promise<Page> {
  const context = await browser.newContext({ locale: "en", reducedMotion: "reduce", viewport });
  await context.addCookies([{ name: "kontor.session", value: token, url: base }]);
  return context.newPage();
}

const [olga, zofia, anna] = ["olga@litera.example", "zofia@akademia.example", "anna.berg@mail.example"];

/** Every list of the product, who reads it in the demonstration, and an address of it that narrows and sorts. */
const lists = [
  { path: "/orders", query: "stage=NEW,CONFIRMED&payment=unpaid&sort=-total", email: olga },
  { path: "/orders/incoming", query: "stage=NEW,ASSIGNED,AWAITING_DELIVERY,CONFIRMED", email: zofia },
  { path: "/clients", query: "q=a&kind=person", email: olga },
  { path: "/catalogue/items", query: "kind=licence_code&sort=-name", email: olga },
  { path: "/catalogue/products", query: "state=for_sale&sort=-name", email: olga },
  { path: "/staff", query: "role=administrator,operator&sort=-name", email: olga },
  { path: "/mailbox", query: "state=sent,waiting,sending,failed", email: olga },
  { path: "/account/orders", query: "stage=NEW,ASSIGNED,AWAITING_DELIVERY,CONFIRMED", email: anna },
];

for (const { path, query, email } of lists) {
  test(`R-UNI-41 a copied address of ${path} shows the same list in another session`, async ({ browser }) => {
    const rows = async (page: Page, address: string) => {
      await page.goto(address);
      await expect(page.locator("h1")).toHaveCount(1);
      return page.locator("main tbody tr, main li:has(a)").allInnerTexts();
    };
    const first = await signedIn(browser, await demoSession(email));

    const all = await rows(first, path);
    const narrowed = await rows(first, `${path}?${query}`);
    const second = await signedIn(browser, await demoSession(email));

    expect(all.length).toBeGreaterThan(0);
    expect(narrowed.length).toBeGreaterThan(0);
    // Something is told apart by it: fewer rows, or another order.
    if (path !== "/orders/incoming" && path !== "/account/orders" && path !== "/mailbox")
      expect(narrowed).not.toEqual(all);
    expect(await rows(second, first.url())).toEqual(narrowed);
  });
}

test("R-UNI-41 R-UNI-44 on a phone the filters stand behind one button that counts them", async ({ browser }) => {
  const page = await signedIn(browser, (await aStaffDesk({ withOrder: true })).olga, phone);

  await page.goto("/orders?payment=unpaid");
  const filters = page.getByRole("button", { name: "Filters: 1" });
  await expect(filters).toHaveAttribute("aria-expanded", "false");
  await expect(page.getByRole("button", { name: /^Payment/ })).toBeHidden();
  await filters.click();
  await page.getByRole("button", { name: "Stage", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name: "New" }).click();
  await expect(page).toHaveURL(/stage=NEW/);
  await expect(page.getByRole("button", { name: "Filters: 2" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
});

test("R-UNI-44 by keyboard alone: through the list, a row's menu, confirm, and on to the next", async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await signedIn(browser, (await aStaffDesk({ withOrder: true, moreOrders: 60 })).olga);
  const press = (key: string) => page.keyboard.press(key);

  await page.goto("/orders");
  const links = page.locator("[data-row-link]");
  await expect(links).toHaveCount(50);
  for (let row = 0; row < 50; row += 1) await press("j");
  await expect(links.nth(49)).toBeFocused();
  await press("k");
  const number = (await links.nth(48).textContent()) ?? "";

  await press("Tab");
  const menu = page.getByRole("button", { name: `Actions on order ${number}` });
  await expect(menu).toBeFocused();
  await press("Enter");
  await expect(page.getByRole("menuitem", { name: "Open the order" })).toBeFocused();
  await press("Escape");
  await expect(menu).toBeFocused();
  await press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Open the order" })).toBeFocused();
  await press("End");
  await expect(page.getByRole("menuitem", { name: "Cancel order" })).toBeFocused();
  await press("ArrowUp");
  await expect(page.getByRole("menuitem", { name: "Confirm" })).toBeFocused();
  await press("Enter");
  const asked = page.getByRole("alertdialog");
  await asked.getByRole("checkbox").focus();
  await press("Space");
  await asked.getByRole("button", { name: "Confirm" }).focus();
  await press("Enter");
  await expect(asked).toHaveCount(0);
  await expect(page.getByRole("row", { name: new RegExp(`^${number} `) })).toContainText("Confirmed");
  await expect(menu).toBeFocused();

  await press("j");
  await press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /^Order / })).toBeVisible();
  await press("g");
  await press("o");
  await page.getByRole("link", { name: "Next" }).focus();
  await press("Enter");
  await expect(links).toHaveCount(11);
  // What a screen reader says of the state is a word.
  await expect(page.getByRole("cell", { name: "New", exact: true }).first()).toBeVisible();
});
