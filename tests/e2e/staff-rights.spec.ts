import { type Browser, expect, type Page, test } from "@playwright/test";
import { aStaffDesk } from "@/tests/support/staff-desk";

const base = process.env.KONTOR_URL ?? "";

async function signedIn(browser: Browser, token: string) {
  const context = await browser.newContext({ locale: "en", reducedMotion: "reduce" });
  await context.addCookies([{ name: "kontor.session", value: token, url: base }]);
  return context.newPage();
}

/** Staff → the operator → Rights → Functions of the section. */
async function toFunctions(page: Page, section: "Clients" | "Orders") {
  await page.goto("/staff");
  await page.getByRole("link", { name: "Piotr Zając" }).click();
  await page.getByRole("link", { name: "Rights", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rights" })).toBeVisible();
  await page.getByRole("link", { name: `Functions: ${section}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${section} → Functions` })).toBeVisible();
}

/** Flips the switches and keeps them with Ok. */
async function flip(page: Page, section: "Clients" | "Orders", names: string[]) {
  await toFunctions(page, section);
  for (const name of names) await page.getByRole("switch", { name, exact: true }).click();
  await page.getByRole("button", { name: "Ok" }).click();
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();
}

const statusOf = async (page: Page, path: string) => (await page.goto(path))?.status();

test("R-BIL-10 R-BIL-11 R-BIL-12 functions of Clients are set by On and Off, and only Ok keeps them", async ({
  browser,
}) => {
  const desk = await aStaffDesk();
  const [olga, piotr] = [await signedIn(browser, desk.olga), await signedIn(browser, desk.piotr)];
  const card = `/clients/${desk.person.id}`;

  await toFunctions(olga, "Clients");
  const oneSwitch = olga.getByRole("switch", { name: "Card", exact: true });
  await expect(oneSwitch).toBeChecked();
  await oneSwitch.click();
  await expect(oneSwitch).not.toBeChecked();
  olga.once("dialog", (dialog) => dialog.accept());
  await olga.getByRole("link", { name: "Cancel", exact: true }).click();
  await expect(olga.getByRole("heading", { level: 1, name: "Rights" }), "R-BIL-12").toBeVisible();
  expect(await statusOf(piotr, card), "R-BIL-12").toBe(200);

  await flip(olga, "Clients", ["Card"]);
  expect(await statusOf(piotr, card), "R-BIL-11").toBe(403);
  await expect(piotr.getByText("This function is switched off for you")).toBeVisible();
  await piotr.goto("/clients");
  await expect(piotr.getByRole("cell", { name: "Anna Berg" })).toBeVisible();
  await expect(piotr.getByRole("link", { name: "Anna Berg" })).toHaveCount(0);

  await flip(olga, "Clients", ["Card"]);
  expect(await statusOf(piotr, card)).toBe(200);
});

test("R-BIL-09 R-BIL-13 R-BIL-14 with Create off the next placing of an open session is refused, and History stays", async ({
  browser,
}) => {
  const desk = await aStaffDesk({ withOrder: true });
  const [olga, piotr] = [await signedIn(browser, desk.olga), await signedIn(browser, desk.piotr)];

  await piotr.goto(`/orders/new?client=${desk.person.id}`);
  await piotr.getByRole("button", { name: "Choose product" }).click();
  await piotr.getByRole("radio", { name: /Mathematics/ }).check();
  await piotr.getByRole("dialog").getByRole("button", { name: "Add", exact: true }).click();
  await piotr.getByRole("button", { name: "Add item" }).click();
  await piotr.getByRole("checkbox", { name: /Algebra 5/ }).check();
  await flip(olga, "Orders", ["Create"]);
  await piotr.getByRole("dialog").getByRole("button", { name: "Add", exact: true }).click();
  await expect(piotr.getByRole("dialog").getByRole("alert"), "R-BIL-14").toContainText("switched off for you");

  expect(await statusOf(piotr, "/orders/new"), "R-BIL-13").toBe(403);
  expect(await statusOf(piotr, "/orders"), "R-BIL-09").toBe(200);
  await expect(piotr.getByRole("link", { name: String(desk.order?.number), exact: true })).toBeVisible();
  await expect(piotr.getByRole("link", { name: "Add order" }), "R-BIL-09").toHaveCount(0);
  await piotr.goto(`/clients/${desk.person.id}`);
  await expect(piotr.getByRole("link", { name: `Details: ${desk.order?.number}` })).toBeVisible();
  await expect(piotr.getByRole("link", { name: "Continue shopping" }), "R-BIL-09").toHaveCount(0);
});

test("R-BIL-08 with History off the orders of a client answer 403, and nothing leads to them", async ({ browser }) => {
  const desk = await aStaffDesk({ withOrder: true });
  const [olga, piotr] = [await signedIn(browser, desk.olga), await signedIn(browser, desk.piotr)];

  await flip(olga, "Orders", ["History"]);
  expect(await statusOf(piotr, "/orders")).toBe(403);
  await piotr.goto("/clients");
  await expect(piotr.getByRole("link", { name: "Orders", exact: true })).toHaveCount(0);
  await piotr.getByRole("link", { name: "Anna Berg" }).click();
  await expect(piotr.getByRole("link", { name: "Data", exact: true })).toBeVisible();
  await expect(piotr.getByRole("link", { name: "Orders", exact: true })).toHaveCount(0);
});

test("R-BIL-13 R-BIL-14 P-R4 with Cancel off its button is gone, and a click on one that still stands there is refused", async ({
  browser,
}) => {
  const desk = await aStaffDesk({ withOrder: true });
  const [olga, piotr] = [await signedIn(browser, desk.olga), await signedIn(browser, desk.piotr)];

  await piotr.goto(`/orders/${desk.order?.id}`, { waitUntil: "networkidle" });
  await flip(olga, "Orders", ["Cancel"]);
  await piotr.getByRole("button", { name: "Cancel order" }).click();
  await piotr.getByRole("alertdialog").getByRole("button", { name: "Cancel order" }).click();
  await expect(piotr.getByText("This function is switched off for you.").first()).toBeVisible();
  await piotr.reload();
  await expect(piotr.getByText("New", { exact: true }).first()).toBeVisible();
  await expect(piotr.getByRole("button", { name: "Confirm", exact: true })).toBeVisible();
  await expect(piotr.getByRole("button", { name: "Cancel order" })).toHaveCount(0);
});

test("R-BIL-14 whoever may not set rights sees them and cannot switch them", async ({ browser }) => {
  const desk = await aStaffDesk();
  const piotr = await signedIn(browser, desk.piotr);

  await toFunctions(piotr, "Orders");
  await expect(piotr.getByRole("switch", { name: "Create", exact: true })).toBeDisabled();
  await expect(piotr.getByRole("button", { name: "Ok" })).toHaveCount(0);
});
