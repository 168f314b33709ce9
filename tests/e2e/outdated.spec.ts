import { type Browser, expect, test } from "@playwright/test";
import { newId } from "@/lib/core/id";
import { aStaffDesk } from "@/tests/support/staff-desk";

const base = process.env.KONTOR_URL ?? "";
/** As a build before this one may have called it. */
const UNKNOWN_ACTION = "7f".repeat(21);

async function signedIn(browser: Browser, token: string) {
  const context = await browser.newContext({ locale: "en", reducedMotion: "reduce" });
  await context.addCookies([{ name: "kontor.session", value: token, url: base }]);
  return context.newPage();
}

test("P-C4 a form opened before a deployment asks to reload, sends nothing, and has its input again after it", async ({
  browser,
}) => {
  const desk = await aStaffDesk();
  const page = await signedIn(browser, desk.olga);
  const email = `old.${newId()}@customer.example`;
  await page.goto("/clients/new");
  await page.getByLabel("First name").fill("Żaneta");
  await page.getByLabel("E-mail").fill(email);

  await page.route(
    (url) => url.origin === new URL(base).origin,
    (route) => {
      const headers = route.request().headers();
      return route.request().method() === "POST" && "next-action" in headers
        ? route.continue({ headers: { ...headers, "next-action": UNKNOWN_ACTION } })
        : route.continue();
    },
  );
  await page.getByRole("button", { name: "Register client" }).click();

  const notice = page.getByRole("alert").filter({ hasText: "This page is older than the server" });
  await expect(notice).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
  await page.unrouteAll();
  await notice.getByRole("button", { name: "Reload" }).click();
  await expect(notice).toBeHidden();
  await expect(page.getByLabel("First name")).toHaveValue("Żaneta");
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
  await page.getByRole("button", { name: "Register client" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Żaneta/ })).toBeVisible();
});
