import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { addressOf, pagesOf } from "@/tests/support/app-pages";
import { demoSession } from "@/tests/support/demo-session";
import { figure } from "@/tests/support/figures";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const base = process.env.KONTOR_URL ?? "";

const INCOMING = "/orders/incoming/[accountId]/[orderId]";
/** What everybody may read: the pages of signing in, and how the API is used. */
const open = [...pagesOf("(auth)"), "/docs"];
const staff = pagesOf("(staff)").filter((page) => page !== INCOMING);
const cabinet = pagesOf("(customer)");

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
/** A wide screen, the same at 200 %, a phone, and the narrowest that must do (WCAG 1.4.10). */
const widths = [desk.width, desk.width / 2, phone.width, 320];

/**
 * How closely a page is looked at. Every page is measured at every width; axe looks at it once as a whole in `closely`, and
 * there again for what another theme (contrast) and a phone (the rest) may change. The other languages, and the roles that
 * see nothing else than an administrator, are visited by `npm run test:browser`.
 */
type Look = { locale: "en" | "ru" | "pl"; axe: "closely" | "dark phone" | "dark desk" | "none" };
type Visit = { who: string; email: string | null; pages: string[]; looks: Look[]; refused: number[] };

const everyLanguage: Look[] = [
  { locale: "en", axe: "closely" } as const,
  { locale: "ru", axe: "none" } as const,
  { locale: "pl", axe: "none" } as const,
].slice(0, figure(1, 3));
const [olga, zofia] = ["olga@litera.example", "zofia@akademia.example"];
const half = Math.ceil(staff.length / 2);

/** They see a part of what the administrator sees. */
const partly: Visit[] = [
  {
    who: "an operator",
    email: "piotr@litera.example",
    pages: staff,
    looks: [{ locale: "ru", axe: "dark phone" }],
    refused: [403],
  },
  {
    who: "an accountant",
    email: "marta@litera.example",
    pages: staff,
    looks: [{ locale: "ru", axe: "dark desk" }],
    refused: [403],
  },
];

/** Who goes where. An administrator and a customer see every page of theirs; others may be refused in words. */
const visits: Visit[] = [
  ...partly.slice(0, figure(0, partly.length)),
  { who: "a stranger", email: null, pages: open, looks: everyLanguage, refused: [] },
  { who: "an administrator (1)", email: olga, pages: staff.slice(0, half), looks: everyLanguage, refused: [] },
  { who: "an administrator (2)", email: olga, pages: staff.slice(half), looks: everyLanguage, refused: [] },
  { who: "a buyer's desk", email: zofia, pages: [INCOMING], looks: everyLanguage, refused: [] },
  {
    who: "a contractor",
    email: "kirill@litera.example",
    pages: staff,
    looks: [{ locale: "pl", axe: "dark phone" }],
    refused: [403, 404],
  },
  { who: "a customer", email: "anna.berg@mail.example", pages: cabinet, looks: everyLanguage, refused: [] },
];

/** Reads lists as the administrator, who sees what the others may be refused. */
async function reader(browser: Browser, { email, refused }: Visit) {
  const token = await demoSession(refused.length > 0 || email === null ? "olga@litera.example" : email);
  const context = await browser.newContext({ extraHTTPHeaders: { cookie: `kontor.session=${token}` } });
  const known = new Map<string, string>();
  return async (list: string) => {
    const text = known.get(list) ?? (await (await context.request.get(base + list)).text());
    known.set(list, text);
    return text;
  };
}

async function visitor(browser: Browser, email: string | null, locale: string) {
  const context = await browser.newContext({ locale, reducedMotion: "reduce", viewport: desk });
  if (email) await context.addCookies([{ name: "kontor.session", value: await demoSession(email), url: base }]);
  return context.newPage();
}

/** What is wrong with a page: what the browser complains of, what axe finds, what sticks out at which width. */
async function faultsOf(page: Page, address: string, look: Look, refused: number[]): Promise<string[]> {
  const faults: string[] = [];
  const note = (text: string) => void faults.push(`${address}: ${text}`);
  page.removeAllListeners();
  page.on("pageerror", (error) => note(String(error)));
  page.on("console", (message) => {
    const isStatus = /^Failed to load resource: .* status of (403|404)/.test(message.text()) && refused.length > 0;
    if (["error", "warning"].includes(message.type()) && !isStatus) note(message.text());
  });
  page.on("request", (request) => {
    if (request.url().endsWith("/api/csp-report")) note(`blocked: ${request.postData()}`);
  });
  await page.setViewportSize(look.axe === "dark phone" ? phone : desk);
  await page.emulateMedia({ colorScheme: look.axe.startsWith("dark") ? "dark" : "light" });
  const status = (await page.goto(address, { waitUntil: "load" }))?.status() ?? 0;
  if (![200, ...refused].includes(status)) note(`status ${status}`);
  // The page that says no is the same everywhere: a look at its head is enough.
  await expect(page.locator("h1"), address).toHaveCount(1);
  await expect(page.locator("[aria-busy=true]"), `${address}: what comes later is there`).toHaveCount(0);
  if (status !== 200) return faults;
  if ((await page.locator("html").getAttribute("lang")) !== look.locale) note("another language");
  if (look.axe !== "none") for (const found of await violations(page, {})) note(found);
  for (const width of widths) {
    await page.setViewportSize({ width, height: phone.height });
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needed > width) note(`${needed} px wide at ${width} px`);
  }
  if (look.axe === "closely") {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize(desk);
    for (const found of await violations(page, { runOnly: ["color-contrast"] })) note(`dark: ${found}`);
    await page.setViewportSize(phone);
    const rest = { rules: { "color-contrast": { enabled: false } } };
    for (const found of await violations(page, rest)) note(`on a phone: ${found}`);
  }
  return faults;
}

async function violations(page: Page, options: object): Promise<string[]> {
  // A theme or a width that was just changed is drawn first.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate<string[]>(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations.map((v) => v.id + ': ' + v.nodes[0]?.html))`,
  );
}

// A recording of several hundred pages costs more than the pages do; the message names the page that is at fault.
test.use({ trace: "off" });

for (const visit of visits) {
  for (const look of visit.looks) {
    test(`R-UNI-44 every page of ${visit.who} is quiet, accessible and fits: ${look.locale}, axe ${look.axe}`, async ({
      browser,
    }) => {
      test.setTimeout(240_000);
      const read = await reader(browser, visit);
      const page = await visitor(browser, visit.email, look.locale);
      const faults: string[] = [];
      for (const one of visit.pages) {
        faults.push(...(await faultsOf(page, await addressOf(one, read), look, visit.refused)));
      }
      expect(visit.pages.length, "pages looked at").toBeGreaterThan(0);
      expect(faults).toEqual([]);
    });
  }
}

/** Where each of them is told no, and with which status. */
const refusals = [
  { who: "a stranger", email: null, address: "/no-such-page", status: 404 },
  { who: "an administrator", email: olga, address: "/orders/no-such-order", status: 404 },
  { who: "a contractor", email: "kirill@litera.example", address: "/settings/company", status: 403 },
  { who: "a customer", email: "anna.berg@mail.example", address: "/account/no-such-page", status: 404 },
];

for (const { who, email, address, status } of refusals) {
  test(`R-UNI-44 the page that tells ${who} ${status} is accessible and fits`, async ({ browser }) => {
    const page = await visitor(browser, email, "ru");
    expect((await page.goto(address, { waitUntil: "load" }))?.status()).toBe(status);
    await expect(page.locator("h1")).toHaveText(status === 403 ? "Эта функция для вас выключена" : "Не найдено");
    const faults = await violations(page, {});
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 320, height: phone.height });
    faults.push(...(await violations(page, {})));
    expect(faults).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
