import { sql } from "drizzle-orm";
import pg from "pg";
import { afterEach, describe, expect, test, vi } from "vitest";
import { changeApiKey } from "@/lib/accounts/change-api-key";
import { createApiKey } from "@/lib/accounts/create-api-key";
import { rotateApiKey } from "@/lib/accounts/rotate-api-key";
import { uploadCodes } from "@/lib/catalogue/upload-codes";
import { viewCodes } from "@/lib/catalogue/view-codes";
import type { CustomerActor, GlobalActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/id";
import { claimDueMessages } from "@/lib/mail/claim-due-messages";
import { fixMessage } from "@/lib/mail/fix-message";
import { recordDelivery } from "@/lib/mail/record-delivery";
import { confirmOrder } from "@/lib/orders/confirm-order";
import { handOverLicence } from "@/lib/orders/hand-over-licence";
import { listMyLicences } from "@/lib/orders/list-my-licences";
import { resendOrder } from "@/lib/orders/resend-order";
import { revealMyCode } from "@/lib/orders/reveal-my-code";
import { signInWithPassword } from "@/lib/people/sign-in-with-password";
import { type WriteContext, writeAs } from "@/lib/server/context";
import { log } from "@/lib/server/log";
import { callApi, ownDatabase } from "@/tests/support/api";
import { anItem } from "@/tests/support/builders/catalogue";
import { aPerson } from "@/tests/support/builders/clients";
import { aLicenceOrder } from "@/tests/support/builders/order";
import { aCommittedAccount, aGuest, aSession, givePassword, PASSWORD } from "@/tests/support/builders/sign-in";
import { commit } from "@/tests/support/committed-account";
import { freshDatabase } from "@/tests/support/fresh-database";
import { administrator, customer, job } from "@/tests/support/who";

const DATABASE = "secrets_stay_secret";
const CODES = ["MAPLE-7731-QUARTZ", "MAPLE-7732-QUARTZ"];
/** Words of a link or of a first password: long, and of the alphabet of random tokens. */
const TOKEN = /token=([\w-]{40,})/g;

afterEach(() => void vi.restoreAllMocks());

/** Everything that was ever written to the output while the work ran. */
function listen(): string[] {
  const lines: string[] = [];
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  return lines;
}

/** Every row of every table of the product, as text. */
async function wholeDatabase(): Promise<string> {
  const client = new pg.Client({ connectionString: (await freshDatabase(DATABASE)).superuserUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      "select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ('public', 'internal', 'numbers')",
    );
    expect(tables.length).toBeGreaterThan(25);
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(`select t::text as text from ${name} t`);
      texts.push(...rows.map(({ text }) => text));
    }
    return texts.join("\n");
  } finally {
    await client.end();
  }
}

/** Sends what is due as the dispatcher does; returns the mails as they leave, with their secrets. */
async function dispatched(account: Parameters<typeof commit>[0]): Promise<string[]> {
  const mails: string[] = [];
  const due = await commit(account, job(), (ctx) => claimDueMessages(ctx, { gapMs: 0 }));
  for (const { startInMs: _, ...message } of due) {
    const mail = await commit(account, job(), (ctx) => fixMessage(ctx, message));
    mails.push(JSON.stringify(mail));
    const outcome = { kind: "sent", providerId: newId() } as const;
    await commit(account, job(), (ctx) => recordDelivery(ctx, { message, outcome }));
  }
  return mails;
}

describe("P-V1 P-L3 R-UNI-43 a whole journey", () => {
  test("leaves no password, token, key or code in the database or the log", async () => {
    await ownDatabase(DATABASE);
    const lines = listen();
    const account = await aCommittedAccount();
    const { olga } = account.staff;
    await givePassword(olga.personId);
    const signedIn = await signInWithPassword(aGuest(), { email: olga.email, password: PASSWORD }, "Firefox");
    await signInWithPassword(aGuest(), { email: olga.email, password: "a wrong guess of it" }, "Firefox").catch(
      () => null,
    );

    const keys = await commit(account, administrator, async (ctx) => {
      await aSession(ctx);
      const wish = { name: "Shop", functions: ["order.history" as const], scope: "all" as const };
      const first = await createApiKey(ctx, { ...wish, lifeDays: 30 });
      await changeApiKey(ctx, { apiKeyId: first.id, version: 1, ...wish, name: "Web shop" });
      const second = await rotateApiKey(ctx, { apiKeyId: first.id, overlapDays: 1, lifeDays: 30 });
      return [first.key, second.key];
    });
    for (const key of keys) expect((await callApi("GET", "/orders", { key })).status).toBe(200);
    await callApi("GET", "/orders", { key: `${keys[0]}x` });

    const { order, anna, boris } = await commit(account, administrator, async (ctx) => {
      const item = await anItem(ctx, { free: 0 });
      const [anna, boris] = [await aPerson(ctx), await aPerson(ctx, { email: `boris.${newId()}@customer.example` })];
      await uploadCodes(ctx, { itemId: item.id, codes: CODES });
      const order = await aLicenceOrder(ctx, { recipient: anna, lines: [{ item, quantity: 2 }] });
      await confirmOrder(ctx, { orderId: order.id, version: order.version, acknowledgeUnpaid: true });
      return { order, anna, boris };
    });
    const mails = await dispatched(account);
    await commit(account, administrator, (ctx) => resendOrder(ctx, { orderId: order.id, requestId: newId() }));
    mails.push(...(await dispatched(account)));
    const asAnna = <T>(run: (ctx: WriteContext<CustomerActor>) => Promise<T>) => commit(account, customer(anna), run);
    const licenceIds = (await asAnna((ctx) => listMyLicences(ctx, {}))).map(({ id }) => id);
    const { code } = await asAnna((ctx) => revealMyCode(ctx, { licenceId: licenceIds[0] ?? "" }));
    await asAnna((ctx) => handOverLicence(ctx, { licenceId: licenceIds[1] ?? "", email: boris.email, locale: "en" }));
    mails.push(...(await dispatched(account)));
    const shown = await commit(account, administrator, (ctx) => viewCodes(ctx, { orderId: order.id }));
    log.error("journey.failed", new Error("outer", { cause: await brokenStatement(account.job, CODES[0] ?? "") }));

    // Every one of these was really made or shown on the way.
    expect(CODES).toContain(code);
    expect(shown.map((one) => one.code).toSorted()).toEqual(CODES);
    expect(mails.length).toBeGreaterThanOrEqual(3);
    expect(CODES.every((one) => mails.some((mail) => mail.includes(one)))).toBe(true);
    const tokens = mails.flatMap((mail) => [...mail.matchAll(TOKEN)].map((match) => match[1] ?? ""));
    const sessionToken = "sessionToken" in signedIn ? signedIn.sessionToken : "";
    expect(sessionToken.length).toBeGreaterThan(20);
    const secrets = [PASSWORD, "a wrong guess of it", sessionToken, ...keys, ...CODES, ...tokens];

    const [database, output] = [await wholeDatabase(), lines.join("")];
    expect(database).toContain(olga.email);
    expect(output).toContain("journey.failed");
    for (const secret of secrets) {
      expect(database.includes(secret), `in the database: ${secret}`).toBe(false);
      expect(output.includes(secret), `in the log: ${secret}`).toBe(false);
    }
  });
});

/** The error of a statement that quotes its values, as the driver and Postgres tell it. */
async function brokenStatement(actor: { kind: "job"; accountId: string; name: string } | GlobalActor, secret: string) {
  return writeAs(actor, (ctx) => ctx.tx.execute(sql`select ${secret}::int`)).catch((error: unknown) => error);
}
