import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { addressOf, pagesOf } from "@/tests/support/app-pages";
import { demoSession } from "@/tests/support/demo-session";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const base = process.env.KONTOR_URL ?? "";

const INCOMING = "/orders/incoming/[accountId]/[orderId]";
const auth = pagesOf("(auth)");
const staff = pagesOf("(staff)").filter((page) => page !== INCOMING);
const cabinet = pagesOf("(customer)");

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const light = { locale: "en", colorScheme: "light", viewport: desk } as const;
const dark = { locale: "ru", colorScheme: "dark", viewport: desk } as const;
const small = { locale: "pl", colorScheme: "light", viewport: phone } as const;
const smallDark = { locale: "ru", colorScheme: "dark", viewport: phone } as const;

type Look = typeof light | typeof dark | typeof small | typeof smallDark;
type Visit = { who: string; email: string | null; pages: string[]; looks: Look[]; refused: number[] };

/** Who goes where. An administrator and a customer see every page of theirs; others may be refused in words. */
const visits: Visit[] = [
  { who: "a stranger", email: null, pages: auth, looks: [light, dark, small], refused: [] },
  { who: "an administrator", email: "olga@litera.example", pages: staff, looks: [light, dark, small], refused: [] },
  { who: "a buyer's desk", email: "zofia@akademia.example", pages: [INCOMING], looks: [light, smallDark], refused: [] },
  { who: "an operator", email: "piotr@litera.example", pages: staff, looks: [smallDark], refused: [403] },
  { who: "an accountant", email: "marta@litera.example", pages: staff, looks: [dark], refused: [403] },
  { who: "a contractor", email: "kirill@litera.example", pages: staff, looks: [small], refused: [403, 404] },
  { who: "a customer", email: "anna.berg@mail.example", pages: cabinet, looks: [light, small, smallDark], refused: [] },
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

async function visitor(browser: Browser, email: string | null, look: Look) {
  const context = await browser.newContext({ ...look, reducedMotion: "reduce" });
  if (email) await context.addCookies([{ name: "kontor.session", value: await demoSession(email), url: base }]);
  return context.newPage();
}

/** What is wrong with a page: what the browser complains of, what axe finds, what sticks out. */
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
  const status = (await page.goto(address, { waitUntil: "load" }))?.status() ?? 0;
  if (![200, ...refused].includes(status)) note(`status ${status}`);
  // The page that says no is the same everywhere: a look at its head is enough.
  await expect(page.locator("h1"), address).toHaveCount(1);
  if (status !== 200) return faults;
  await page.evaluate(axe);
  const violations = "axe.run().then(({ violations }) => violations.map((v) => v.id + ': ' + v.nodes[0]?.html))";
  for (const violation of await page.evaluate<string[]>(violations)) note(violation);
  if ((await page.locator("html").getAttribute("lang")) !== look.locale) note("another language");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > look.viewport.width) note(`${width} px wide`);
  return faults;
}

for (const visit of visits) {
  for (const look of visit.looks) {
    const size = look.viewport === phone ? "on a phone" : "at a desk";
    test(`R-UNI-44 every page of ${visit.who} is quiet, accessible and fits: ${look.locale}, ${look.colorScheme}, ${size}`, async ({
      browser,
    }) => {
      test.setTimeout(240_000);
      const read = await reader(browser, visit);
      const page = await visitor(browser, visit.email, look);
      const faults: string[] = [];
      for (const one of visit.pages) {
        faults.push(...(await faultsOf(page, await addressOf(one, read), look, visit.refused)));
      }
      expect(visit.pages.length, "pages looked at").toBeGreaterThan(0);
      expect(faults).toEqual([]);
    });
  }
}
