import { expect, test } from "@playwright/test";
import { demoSession } from "@/tests/support/demo-session";

const base = process.env.KONTOR_URL ?? "";
const sellers = [
  ["a distributor", "olga@litera.example"],
  ["a print shop", "sergey@sova.example"],
  ["a learning platform", "magda@jutro.example"],
  ["a hosting company", "lars@nordhost.example"],
  ["an online school", "zofia@akademia.example"],
] as const;
const lists = [
  "/orders",
  "/clients",
  "/catalogue/items",
  "/catalogue/products",
  "/staff",
  "/mailbox",
  "/settings/keys",
  "/settings/audit",
];

for (const [seller, email] of sellers) {
  test(`R-UNI-46 every list of ${seller} has something in it after one command`, async ({ browser }) => {
    const context = await browser.newContext({ locale: "en", reducedMotion: "reduce" });
    await context.addCookies([{ name: "kontor.session", value: await demoSession(email), url: base }]);
    const page = await context.newPage();
    for (const list of lists) {
      await page.goto(list);
      const entries = page.getByRole("main").locator("tbody tr, ul > li, ol > li");
      await expect(entries.first(), `${list} of ${seller}`).toBeVisible();
    }
  });
}
