import { readdirSync } from "node:fs";

const ID = "[0-9a-f-]{36}";

/** Where the address of each kind of card is found: on the list that leads to it. */
const listOf: Readonly<Record<string, string>> = {
  "/orders/[orderId]": "/orders",
  "/orders/incoming/[accountId]/[orderId]": "/orders/incoming",
  "/clients/[clientId]": "/clients?kind=organization",
  "/catalogue/items/[itemId]": "/catalogue/items?kind=licence_code",
  "/catalogue/products/[productId]": "/catalogue/products",
  "/staff/[employeeId]": "/staff",
  "/mailbox/[messageId]": "/mailbox",
  "/settings/keys/[keyId]": "/settings/keys",
  "/account/[accountId]/orders/[orderId]": "/account/orders",
};
/** Parts of addresses that are words. */
const words: Readonly<Record<string, string>> = { "[section]": "orders" };

/** The pages of a group of routes as the file system has them, so that a new page cannot be forgotten. */
export function pagesOf(group: "(auth)" | "(staff)" | "(customer)"): string[] {
  const files = readdirSync(`app/${group}`, { recursive: true, encoding: "utf8" });
  return files.filter((file) => /(^|\/)page\.tsx$/.test(file)).map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`);
}

/** An address for a page whose own has parameters, out of what `read` finds on the list that leads to it. */
export async function addressOf(page: string, read: (list: string) => Promise<string>): Promise<string> {
  const worded = page.replace(/\[\w+\]/g, (name) => words[name] ?? name);
  const card = Object.keys(listOf)
    .filter((known) => worded.startsWith(known))
    .sort((a, b) => b.length - a.length)[0];
  if (!worded.includes("[")) return worded;
  const list = card && listOf[card];
  if (!list || worded.slice(card.length).includes("[")) throw new Error(`Say where ${page} finds its parameters.`);
  const link = new RegExp(`href="(${card.replace(/\[\w+\]/g, ID)})"`).exec(await read(list))?.[1];
  if (!link) throw new Error(`${list} leads to no ${card}.`);
  return link + worded.slice(card.length);
}
