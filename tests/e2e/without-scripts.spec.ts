import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";
import { newId } from "@/lib/core/id";
import { demoSession } from "@/tests/support/demo-session";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const base = process.env.KONTOR_URL ?? "";

const [olga, kirill, anna] = ["olga@litera.example", "kirill@litera.example", "anna.berg@mail.example"];
const [missing, off] = ["Nie znaleziono", "Ta funkcja jest dla Ciebie wyłączona"];

const refusals = [
  { what: "no page at all", email: null, address: "/no-such-page", status: 404, says: missing },
  { what: "an order that is none", email: olga, address: "/orders/no-such-order", status: 404, says: missing },
  {
    what: "an item with a title of its own",
    email: olga,
    address: `/catalogue/items/${newId()}`,
    status: 404,
    says: missing,
  },
  { what: "a tab of a client", email: olga, address: `/clients/${newId()}/members`, status: 404, says: missing },
  { what: "a function that is off", email: kirill, address: "/settings/company", status: 403, says: off },
  {
    what: "an order in the cabinet",
    email: anna,
    address: `/account/${newId()}/orders/${newId()}`,
    status: 404,
    says: missing,
  },
];

for (const { what, email, address, status, says } of refusals) {
  test(`P-R3 R-UNI-44 ${what}: ${status} is said to a browser without scripts too`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: "pl" });
    if (email) await context.addCookies([{ name: "kontor.session", value: await demoSession(email), url: base }]);
    const page = await context.newPage();

    expect((await page.goto(address))?.status()).toBe(status);

    await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toHaveText(says);
    await expect(page.getByRole("main").getByRole("link").last()).toHaveAttribute("href", "/");
    await expect(page.getByRole("navigation").first(), "the frame around it").toBeAttached({
      attached: email !== null,
    });

    // The judge is a script itself: it looks at the same HTML in a browser that gets no scripts of ours.
    const judge = await browser.newContext({ locale: "pl", storageState: await context.storageState() });
    await judge.route("**/_next/static/**/*.js", (route) => route.abort());
    const judged = await judge.newPage();
    await judged.goto(address);
    await judged.evaluate(axe);
    const found = "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0]?.html))";
    expect(await judged.evaluate<string[]>(found)).toEqual([]);
  });
}
