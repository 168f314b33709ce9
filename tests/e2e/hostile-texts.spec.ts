import { type Browser, expect, type Page, test } from "@playwright/test";
import { addressOf, pagesOf } from "@/tests/support/app-pages";
import { aHostileCompany, FORMULA, HARM } from "@/tests/support/hostile-company";

const base = process.env.KONTOR_URL ?? "";
/** What holds a line or a text; figures, days and passwords refuse any other by themselves. */
const FIELDS = "input:not([type]),input[type=text],input[type=search],input[type=email],input[type=tel],textarea";
/** What nobody of this company sold to another one is no page of its own. */
const INCOMING = "/orders/incoming/[accountId]/[orderId]";
/** The mails are written after a while, by a job; the template has a test of its own. */
const MESSAGE = "/mailbox/[messageId]";

const staffPages = pagesOf("(staff)").filter((page) => ![INCOMING, MESSAGE].includes(page));

test.use({ trace: "off" });

async function visitor(browser: Browser, sessionToken: string) {
  const context = await browser.newContext({ locale: "en", reducedMotion: "reduce" });
  await context.addCookies([{ name: "kontor.session", value: sessionToken, url: base }]);
  const page = await context.newPage();
  const harm: string[] = [];
  page.on("dialog", (dialog) => {
    // Leaving a form that was written into asks first; every other dialog is somebody's script.
    if (dialog.type() !== "beforeunload") harm.push(`${page.url()}: a dialog`);
    void dialog.accept();
  });
  page.on("request", (request) => {
    if (request.url().endsWith("/api/csp-report")) harm.push(`${page.url()}: ${request.postData()}`);
  });
  const known = new Map<string, string>();
  const read = async (list: string) => {
    const text = known.get(list) ?? (await (await context.request.get(base + list)).text());
    known.set(list, text);
    return text;
  };
  return { page, harm, read };
}

/** Whether a text became anything but a text. */
async function expectOnlyText(page: Page, where: string) {
  expect(await page.evaluate(() => "harm" in window), `${where}: nothing has run`).toBe(false);
  expect(await page.locator("img[src='x']").count(), `${where}: nothing became an element`).toBe(0);
  expect(await page.getByText("49", { exact: true }).count(), `${where}: nothing was worked out`).toBe(0);
}

for (const [who, pages] of [
  ["administrator", staffPages],
  ["customer", pagesOf("(customer)")],
] as const) {
  test(`R-UNI-45 P-I3 what outsiders wrote is a text on every page of the ${who}, and so is what is typed into every field`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const company = await aHostileCompany();
    const { page, harm, read } = await visitor(browser, company[who]);
    let shown = 0;
    let written = 0;
    for (const one of pages) {
      const address = await addressOf(one, read);
      await page.goto(address, { waitUntil: "load" });
      await expect(page.locator("h1"), address).toHaveCount(1);
      await expectOnlyText(page, address);
      shown += (await page.getByText("<script>window.harm=1</script>").count()) > 0 ? 1 : 0;
      written += await fillEveryField(page);
      await expectOnlyText(page, `${address}, filled in`);
    }
    // Guards against a walk that met nothing.
    expect(shown, "pages that show what was written").toBeGreaterThan(2);
    // A cabinet shows much and asks little: what is typed there are passwords and addresses.
    if (who === "administrator") expect(written, "fields").toBeGreaterThan(20);
    expect(harm).toEqual([]);
  });
}

/** Writes into everything that takes a text, and sends the form of the last field, as Enter does. */
async function fillEveryField(page: Page): Promise<number> {
  const fields = await page.locator(FIELDS).all();
  let last = null;
  let written = 0;
  for (const [index, field] of fields.entries()) {
    if (!(await field.isEditable({ timeout: 1_000 }).catch(() => false)) || !(await field.isVisible())) continue;
    await field.fill(index % 2 === 0 ? HARM : FORMULA);
    written += 1;
    last = field;
  }
  if (last && !page.url().includes("/profile")) await last.press("Enter");
  return written;
}

test("R-UNI-45 a list to be imported is shown as text before it is read in", async ({ browser }) => {
  const company = await aHostileCompany();
  const { page, harm } = await visitor(browser, company.administrator);
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  await page.goto("/catalogue/import");
  const sample = await (await page.context().request.get(`${base}/catalogue/import/sample`)).text();
  const header = sample.split("\n")[0] ?? "";
  const row = header
    .split(/[,;]/)
    .map((_, index) => quoted(index % 2 === 0 ? HARM : FORMULA))
    .join(header.includes(";") ? ";" : ",");
  await page.locator("input[type=file]").setInputFiles({
    name: `${HARM}.csv`.replaceAll("/", ""),
    mimeType: "text/csv",
    buffer: Buffer.from(`${header}\n${row}\n`),
  });

  await expect(page.getByText("<script>window.harm=1</script>").first()).toBeVisible();
  await expectOnlyText(page, "the preview");
  expect(harm).toEqual([]);
});
