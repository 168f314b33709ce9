import {
  type APIResponse,
  type Browser,
  type BrowserContext,
  type Page,
  expect as patient,
  test,
} from "@playwright/test";
import { newId } from "@/lib/core/id";
import { issueToken } from "@/lib/people/rules/issue-token";
import { writeAs } from "@/lib/server/context";
import { authenticator } from "@/tests/support/builders/second-factor";
import { aPassword, aStaffDesk } from "@/tests/support/staff-desk";

const base = process.env.KONTOR_URL ?? "";
const SESSION = "kontor.session";

/** Long journeys: a slow machine takes its time for each page of them. */
const expect = patient.configure({ timeout: 20_000 });
test.describe.configure({ timeout: 240_000 });

const aContext = (browser: Browser) => browser.newContext({ locale: "en", reducedMotion: "reduce" });

async function withSession(browser: Browser, token: string): Promise<Page> {
  const context = await aContext(browser);
  await context.addCookies([{ name: SESSION, value: token, url: base }]);
  return context.newPage();
}

async function typeLogin(page: Page, { email, password }: { email: string; password: string }) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** The set-up as its user does it: reads the key, types a code, keeps the recovery codes. */
async function setUpFactor(page: Page) {
  await page.getByRole("button", { name: "Set up" }).click();
  await expect(page.getByRole("img", { name: "Picture for the authenticator app" })).toBeVisible();
  const key = await page.locator("code", { hasText: /^[A-Z2-7 ]{32,}$/ }).textContent();
  const code = authenticator(key?.replaceAll(" ", "") ?? "");
  await page.getByLabel("Code", { exact: true }).fill("000000");
  await page.getByRole("button", { name: "Switch on" }).click();
  await expect(page.getByText("This code is wrong or was used already.")).toBeVisible();
  await page.getByLabel("Code", { exact: true }).fill(code());
  await page.getByRole("button", { name: "Switch on" }).click();
  const kept = page.getByRole("region", { name: "Recovery codes" });
  await expect(kept, "R-UNI-44").toBeFocused();
  await expect(kept.getByRole("listitem")).toHaveCount(10);
  const recovery = (await kept.getByRole("listitem").first().textContent()) ?? "";
  const download = page.waitForEvent("download");
  await kept.getByRole("button", { name: "Download" }).click();
  expect((await download).suggestedFilename()).toBe("kontor-recovery-codes.txt");
  await kept.getByRole("button", { name: "I have kept them" }).click();
  return { code, recovery };
}

const cookieNames = async (context: BrowserContext) => (await context.cookies()).map(({ name }) => name);

test("P-A1 P-A6 with a second factor a session begins after the code only, leaves one cookie, and ends everywhere", async ({
  browser,
}) => {
  const desk = await aStaffDesk({ withProducts: false });
  const login = await aPassword(desk.staff.piotr);
  const context = await aContext(browser);
  const page = await context.newPage();

  await page.goto("/login?from=https%3A%2F%2Felsewhere.example");
  await typeLogin(page, login);
  await expect(page, "P-A6 nobody is led elsewhere").toHaveURL(`${base}/orders`);
  await page.goto("/profile");
  const { code, recovery } = await setUpFactor(page);
  await expect(page.getByText("Recovery codes left")).toBeVisible();
  await expect(page.getByRole("button", { name: "New recovery codes" }), "R-UNI-44").toBeFocused();

  await context.clearCookies();
  await page.goto("/login?from=%2Fclients");
  await typeLogin(page, login);
  await expect(page).toHaveURL(/\/login\/code\?from=%2Fclients$/);
  expect(await cookieNames(context)).not.toContain(SESSION);
  await page.goto("/orders");
  await expect(page, "the password alone opens nothing").toHaveURL(/\/login/);
  await page.goto("/login/code?from=%2Fclients");
  await page.getByLabel("Code").fill("000000");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("This code is wrong or was used already.")).toBeVisible();
  await page.getByLabel("Code").fill(code(1));
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(`${base}/clients`);
  expect((await cookieNames(context)).filter((name) => /authjs|next-auth|step/.test(name))).toEqual([]);
  const copied = (await context.cookies()).find(({ name }) => name === SESSION);
  expect(copied).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });

  await page.goto("/profile");
  await expect(page.getByText("Wrong code", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "End all, this one too" }).click();
  await expect(page).toHaveURL(/\/login$/);
  const thief = await withSession(browser, copied?.value ?? "");
  await thief.goto("/orders");
  await expect(thief, "P-A1 a copied cookie is worthless").toHaveURL(/\/login/);

  await typeLogin(page, login);
  await page.getByLabel("Code").fill(recovery.toUpperCase());
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(`${base}/orders`);
});

test("policy figure: where a second factor is required, whoever has none gets only the page that sets it up", async ({
  browser,
}) => {
  const desk = await aStaffDesk({ withProducts: false });
  const [olga, ivan] = [await withSession(browser, desk.olga), await withSession(browser, desk.ivan)];
  await ivan.goto(`/clients/new`, { waitUntil: "networkidle" });

  const asked = olga.getByRole("switch", { name: "Second factor required" });
  await olga.goto("/settings/company");
  await asked.click();
  await expect(olga.getByText("Set up your own second factor first, in your profile.")).toBeVisible();
  await olga.goto("/profile");
  await setUpFactor(olga);
  await olga.goto("/settings/company");
  await asked.click();
  await expect(asked).toBeChecked();

  await ivan.getByLabel("E-mail").fill(`new.${newId()}@x.org`);
  await ivan.getByRole("button", { name: "Register client" }).click();
  await expect(ivan.getByText("Your company wants a second factor. Set it up first.")).toBeVisible();
  for (const path of ["/orders", "/profile", "/settings/company", "/"]) {
    await ivan.goto(path);
    await expect(ivan, path).toHaveURL(/\/second-factor$/);
  }
  await setUpFactor(ivan);
  await expect(ivan).toHaveURL(`${base}/orders`);
  const piotr = await withSession(browser, desk.piotr);
  await piotr.goto("/orders");
  await expect(piotr, "an operator who may enter payments needs one too").toHaveURL(/\/second-factor$/);
});

test("P-A2 a wrong password and an unknown address answer with the same status, headers, size and text", async ({
  browser,
}) => {
  const desk = await aStaffDesk({ withProducts: false });
  const { email } = await aPassword(desk.staff.marta);
  const answers = [];
  for (const address of [email, `${newId()}.${newId()}@kontor.example`.slice(-email.length)]) {
    const page = await (await aContext(browser)).newPage();
    await page.goto("/login", { waitUntil: "networkidle" });
    // The answer is taken on its way: the browser does not keep the body of what a script read.
    const answered = new Promise<APIResponse>((resolve) => {
      void page.route("**/login", async (route) => {
        if (route.request().method() !== "POST") return route.fallback();
        const response = await route.fetch();
        resolve(response);
        await route.fulfill({ response });
      });
    });
    await typeLogin(page, { email: address, password: "not the password of anybody" });
    const response = await answered;
    const headers = Object.keys(response.headers()).filter((name) => name !== "transfer-encoding");
    const size = (await response.body()).length;
    // The framework has an alert of its own on every page, which is empty.
    const text = await page.getByRole("alert").filter({ hasText: /\S/ }).first().textContent();
    answers.push({ status: response.status(), headers: headers.sort(), size, text });
  }
  expect(answers[0]?.text).toBe("The e-mail address or the password is wrong.");
  expect(answers[1]).toEqual(answers[0]);
});

test("P-A4 P-A5 the link of another address changes nothing until its button is pressed, and works once", async ({
  browser,
  request,
}) => {
  const desk = await aStaffDesk({ withProducts: false });
  const { personId } = desk.staff.ivan;
  const email = `ivan.${newId()}@x.org`;
  const { token } = await writeAs({ kind: "job", accountId: desk.accountId, name: "test" }, (ctx) =>
    issueToken(ctx, { purpose: "change_email", personId, detail: email }),
  );
  const address = `/change-email?token=${token}`;
  for (const method of ["GET", "HEAD", "GET"]) {
    const answer = await request.fetch(base + address, { method });
    expect(answer.headers()["referrer-policy"]).toBe("no-referrer");
  }
  const page = await (await aContext(browser)).newPage();
  await page.goto(address);
  await expect(page.getByText(email)).toBeVisible();
  await page.getByRole("button", { name: "Use this address" }).click();
  await expect(page).toHaveURL(/\/login\?done=email$/);
  await expect(page.getByText("Your address is changed.")).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  const ivan = await withSession(browser, desk.ivan);
  await ivan.goto("/profile");
  await expect(ivan.getByText(email).first()).toBeVisible();
});

test("P-A6 no route of the session library is served, and what a client sends as a session changes nothing", async ({
  browser,
}) => {
  const desk = await aStaffDesk({ withProducts: false });
  const page = await withSession(browser, desk.kirill);
  for (const [method, path] of [
    ["GET", "/api/auth/session"],
    ["POST", "/api/auth/session"],
    ["POST", "/api/auth/callback/credentials"],
    ["GET", "/api/auth/csrf"],
  ] as const) {
    const answer = await page.request.fetch(base + path, {
      method,
      headers: { origin: new URL(base).origin },
      data: method === "POST" ? { role: "administrator", accountId: newId() } : undefined,
    });
    expect(answer.status(), path).toBe(404);
    expect(answer.headers()["set-cookie"], path).toBeUndefined();
  }
  const headers = { "x-kontor-role": "administrator", cookie: `${SESSION}=${desk.kirill}; role=administrator` };
  const answer = await page.request.get(`${base}/settings/company`, { headers });
  expect(answer.status()).toBe(403);
});
