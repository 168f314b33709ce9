import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";

const axeSource = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const pages = ["/dev/ui", "/dev/ui/staff", "/dev/ui/cabinet", "/dev/ui/sign-in"];
const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

/** Everything the browser complains of: errors, warnings, blocked scripts and styles. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
}

/** axe-core in the page itself; evaluated by the debugger, which no policy of the page holds back. */
async function findingsOf(page: Page): Promise<string[]> {
  await page.evaluate(await axeSource);
  return page.evaluate(async () => {
    // The script above has just defined it.
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  });
}

for (const path of pages) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const [size, viewport] of Object.entries(sizes)) {
      test(`${path} is quiet, fits and is accessible, ${colorScheme}, ${size}`, async ({ browser }) => {
        const context = await browser.newContext({ viewport, colorScheme, locale: "ru" });
        const page = await context.newPage();
        const complaints = complaintsOf(page);

        await page.goto(path, { waitUntil: "networkidle" });

        await expect(page.locator("h1")).toHaveCount(1);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
        expect(await findingsOf(page)).toEqual([]);
        expect(complaints).toEqual([]);
        await context.close();
      });
    }
  }
}

test("the header of a table never lies over its first row before one scrolls", async ({ page }) => {
  for (const path of ["/dev/ui/cabinet", "/dev/ui/staff"]) {
    await page.goto(path);
    const header = await page.getByRole("columnheader").first().boundingBox();
    const cell = await page.getByRole("cell").first().boundingBox();
    expect((header?.y ?? 0) + (header?.height ?? 0)).toBeLessThanOrEqual((cell?.y ?? 0) + 1);
  }
});

const overlays = [
  ["Open the dialog", "dialog"],
  ["Ask first", "alertdialog"],
  ["Open the sheet", "dialog"],
  ["Open the palette", "dialog"],
  ["Open the menu", "menu"],
] as const;

for (const [button, role] of overlays) {
  test(`«${button}» opens under the security policy and gives the focus back`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.goto("/dev/ui", { waitUntil: "networkidle" });
    await page.getByRole("button", { name: button }).click();
    const overlay = page.getByRole(role);
    await expect(overlay).toBeVisible();
    if (role !== "menu") await expect(page.locator("body")).toHaveCSS("overflow", "hidden");
    expect(await findingsOf(page)).toEqual([]);

    await page.keyboard.press("Escape");

    await expect(overlay).toBeHidden();
    await expect(page.getByRole("button", { name: button })).toBeFocused();
    expect(complaints).toEqual([]);
  });
}

test("a combobox is used by keyboard alone", async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto("/dev/ui", { waitUntil: "networkidle" });
  const field = page.getByRole("combobox", { name: "Client", exact: true });
  await field.click();
  await expect(field).toHaveAttribute("aria-expanded", "true");
  await field.fill("north");
  const found = page.getByRole("listbox", { name: "Type to search" }).getByRole("option");
  await expect(found).toHaveText([/Northgate College/]);
  expect(await findingsOf(page)).toEqual([]);
  await field.press("Enter");
  await expect(field).toHaveValue("Northgate College");

  await field.fill("!");
  await expect(page.getByText("The search did not work. Type again.")).toBeVisible();
  await field.press("Escape");
  await expect(field).toHaveValue("Northgate College");
  expect(complaints).toEqual([]);
});

test("a rich select opens without a blocked style", async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto("/dev/ui", { waitUntil: "networkidle" });
  await page.getByRole("combobox", { name: "Stage" }).click();
  await page.getByRole("option", { name: "Confirmed" }).click();
  await expect(page.getByRole("combobox", { name: "Stage" })).toHaveText("Confirmed");
  expect(complaints).toEqual([]);
});

test("a notice is shown and can be dismissed", async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto("/dev/ui", { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Toast: danger" }).click();
  const notice = page.getByRole("listitem").filter({ hasText: "A danger notice" });
  // Under the pointer it stays for as long as axe takes.
  await notice.hover();
  expect(await findingsOf(page)).toEqual([]);
  await notice.getByRole("button", { name: "Dismiss the notice" }).click();
  await expect(notice).toBeHidden();
  expect(complaints).toEqual([]);
});

test("filters write themselves into the address and go back to the first page", async ({ page }) => {
  await page.goto("/dev/ui?after=x", { waitUntil: "networkidle" });
  await page.getByRole("searchbox", { name: "Search in orders" }).fill("atlas");
  await expect(page).toHaveURL("/dev/ui?q=atlas");
  await page.getByRole("search").getByRole("button", { name: "Stage" }).click();
  await page.getByRole("menuitemcheckbox", { name: "New" }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL("/dev/ui?q=atlas&stage=NEW");
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page).toHaveURL("/dev/ui");
});

test("rows are walked through with j and k and opened with Enter", async ({ page }) => {
  await page.goto("/dev/ui", { waitUntil: "networkidle" });
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "10427" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await expect(page.getByRole("link", { name: "10426" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/dev/ui?open=10426");
});

test("the keys of the dashboard: search, palette, help", async ({ page }) => {
  await page.goto("/dev/ui/staff", { waitUntil: "networkidle" });
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search orders and clients" })).toBeFocused();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("API");
  await expect(page.getByRole("option").first()).toContainText("API keys");
  expect(await findingsOf(page)).toEqual([]);
});

test("the navigation of a phone opens behind its last button", async ({ browser }) => {
  const context = await browser.newContext({ viewport: sizes.phone, locale: "pl" });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto("/dev/ui/staff", { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Otwórz menu" }).click();
  const sheet = page.getByRole("dialog", { name: "Menu główne" });
  await expect(sheet.getByRole("link", { name: "Wychodzące" })).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a page that does not exist says so in the reader's language, with a reference number", async ({ browser }) => {
  const context = await browser.newContext({ locale: "ru" });
  const page = await context.newPage();
  const answer = await page.goto("/there-is-no-such-page");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1, name: "Не найдено" })).toBeVisible();
  await expect(page.getByText(/Номер обращения: [0-9a-f-]{36}/)).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
  await context.close();
});

test("theme and language are kept in this browser", async ({ page }) => {
  await page.goto("/dev/ui", { waitUntil: "networkidle" });
  await page.getByText("Dark", { exact: true }).click();
  await expect(page.locator("html")).toHaveClass("theme-dark");
  await page.getByRole("combobox", { name: "Language", exact: true }).first().selectOption("pl");
  await expect(page.locator("html")).toHaveAttribute("lang", "pl");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "pl");
  await expect(page.locator("html")).toHaveClass("theme-dark");
});
