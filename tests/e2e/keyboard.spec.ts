import { type Browser, expect, type Page, test } from "@playwright/test";
import { writeAs } from "@/lib/server/context";
import { aSession } from "@/tests/support/a-session";
import { aStaffDesk } from "@/tests/support/staff-desk";

const base = process.env.KONTOR_URL ?? "";

async function signedIn(browser: Browser, token: string) {
  const context = await browser.newContext({ locale: "en", reducedMotion: "reduce" });
  await context.addCookies([{ name: "kontor.session", value: token, url: base }]);
  return context.newPage();
}

async function anOrderWithFiles(
  token: (desk: Awaited<ReturnType<typeof aStaffDesk>>) => Promise<string>,
  door: string,
) {
  const desk = await aStaffDesk({ withOrder: true });
  const session = await token(desk);
  const address = `${base}/files/${door}/${desk.accountId}/${desk.order?.id}`;
  for (const name of ["a.txt", "b.txt", "c.txt"]) {
    const headers = { cookie: `kontor.session=${session}`, origin: base };
    const stored = await fetch(`${address}?name=${name}`, { method: "POST", body: `The text of ${name}`, headers });
    expect(stored.status).toBe(201);
  }
  return { ...desk, session };
}

/** Presses the button that has the focus and says yes to the question, with the keyboard alone. */
async function pressAndConfirm(page: Page) {
  await page.keyboard.press("Enter");
  const question = page.getByRole("alertdialog");
  await expect(question.getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(question).toHaveCount(0);
}

const remove = (page: Page, name: string) => page.getByRole("button", { name: `Remove ${name}` });

async function removesOneAfterTheOther(page: Page) {
  const names = await page
    .getByRole("button", { name: /^Remove / })
    .evaluateAll((found) => found.map((one) => one.getAttribute("aria-label")?.replace("Remove ", "") ?? ""));
  expect(names).toHaveLength(3);
  const [first = "", second = "", third = ""] = names;
  await remove(page, second).focus();
  await pressAndConfirm(page);
  await expect(
    page
      .getByRole("status")
      .filter({ hasText: `${second} was removed.` })
      .first(),
  ).toBeAttached();
  await expect(remove(page, third), "the row that took its place").toBeFocused();
  await pressAndConfirm(page);
  await expect(remove(page, first), "the last row that is left").toBeFocused();
  await pressAndConfirm(page);
  await expect(page.getByRole("button", { name: "Add files" }), "what can be done without files").toBeFocused();
}

test("R-UNI-44 removing files keeps the keyboard in their list: the order's card", async ({ browser }) => {
  const desk = await anOrderWithFiles(async ({ olga }) => olga, "staff");
  const page = await signedIn(browser, desk.session);
  await page.goto(`/orders/${desk.order?.id}/files`, { waitUntil: "networkidle" });
  await removesOneAfterTheOther(page);
});

test("R-UNI-44 removing files keeps the keyboard in their list: the cabinet", async ({ browser }) => {
  const desk = await anOrderWithFiles(
    ({ person }) =>
      writeAs({ kind: "guest", source: "", accountId: null }, (ctx) =>
        aSession(ctx.tx, { personId: person.personId, workplaceAccountId: null, now: ctx.now }),
      ),
    "cabinet",
  );
  const page = await signedIn(browser, desk.session);
  await page.goto(`/account/${desk.accountId}/orders/${desk.order?.id}`, { waitUntil: "networkidle" });
  await removesOneAfterTheOther(page);
});

test("R-UNI-44 revoking a key says so where the button was, and keeps the keyboard there", async ({ browser }) => {
  const { olga } = await aStaffDesk();
  const page = await signedIn(browser, olga);
  await page.goto("/settings/keys", { waitUntil: "networkidle" });
  await page.getByLabel("Name").fill("CRM");
  await page.getByRole("group", { name: "Orders" }).getByRole("checkbox", { name: "History" }).check();
  await page.getByRole("button", { name: "Create key" }).click();
  await page.getByRole("link", { name: "CRM" }).click();
  await expect(page).toHaveTitle("CRM · API keys · Kontor");
  await page.getByRole("button", { name: "Revoke: CRM" }).focus();
  await pressAndConfirm(page);
  const said = page.getByRole("status").filter({ hasText: "The key was revoked." });
  await expect(said).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").locator(":focus"), "on with what follows").toBeVisible();
});
