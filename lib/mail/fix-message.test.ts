import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { licenceCodes } from "@/db/schema/catalogue";
import { licences } from "@/db/schema/licences";
import { orderLines, orders } from "@/db/schema/orders";
import { people, tokens } from "@/db/schema/people";
import { newId } from "@/lib/core/id";
import { hashToken } from "@/lib/server/cipher";
import type { WriteContext } from "@/lib/server/context";
import { anItem } from "@/tests/support/builders/catalogue";
import { anOrganization, aPerson } from "@/tests/support/builders/clients";
import { aMessage, messageRow } from "@/tests/support/builders/message";
import { anOrderRow } from "@/tests/support/builders/order-rows";
import { describe, expect, NOW, test } from "@/tests/support/test";
import { administrator, job } from "@/tests/support/who";
import { claimDueMessages } from "./claim-due-messages";
import { fixMessage } from "./fix-message";
import type { MailKind, MailProps } from "./model/mail-kinds";

type Draft<K extends MailKind> = { kind: K; props: MailProps[K]; locale?: string; name?: string; to?: string };

async function fixed<K extends MailKind>(ctx: WriteContext, { kind, props, ...draft }: Draft<K>) {
  const id = await aMessage(ctx, { kind, props, ...draft } as Parameters<typeof aMessage>[1]);
  const claim = (await claimDueMessages(ctx, { gapMs: 0 })).find((message) => message.id === id);
  if (!claim) throw new Error("not claimed");
  const mail = await fixMessage(ctx, claim);
  if (!mail) throw new Error("not fixed");
  return { id, claim, mail };
}

/** An order of one item with two codes, delivered to the given client. */
async function aDelivered(ctx: WriteContext, recipient: { id: string; kind: string }) {
  const { accountId } = ctx.actor;
  const item = await anItem(ctx, {
    name: "Robot Kit",
    free: 2,
    instructions: "Open https://kit.example\nType the code.",
  });
  const order = await anOrderRow(ctx, {
    stage: "CONFIRMED",
    recipientId: recipient.id,
    recipientKind: recipient.kind,
    lines: [{ itemId: item.id, name: "Robot Kit", quantity: 2, kind: "licence_code" }],
  });
  const lineId = order.lines[0]?.id ?? "";
  await ctx.tx
    .update(orderLines)
    .set({ instructions: "Open https://kit.example\nType the code." })
    .where(eq(orderLines.id, lineId));
  const codes = await ctx.tx
    .update(licenceCodes)
    .set({ state: "issued", orderId: order.id, lineId, issuedAt: ctx.now })
    .where(eq(licenceCodes.itemId, item.id))
    .returning({ id: licenceCodes.id, sequence: licenceCodes.sequence });
  await ctx.tx.insert(licences).values(
    codes.map((code) => ({
      accountId,
      id: newId(),
      orderId: order.id,
      lineId,
      position: code.sequence,
      holderId: recipient.id,
      state: "granted",
      codeId: code.id,
      grantedAt: ctx.now,
    })),
  );
  return { ...order, codes: [1, 2].map((sequence) => `CODE-${item.id.slice(-6)}-${sequence}`) };
}

describe("fixMessage", () => {
  test("R-AGG-48 the mail of a delivered order lists its content, codes and instructions, and leads to the order", async ({
    as,
  }) => {
    const ctx = as(job());
    const order = await aDelivered(ctx, await aPerson(ctx));

    const { mail } = await fixed(ctx, { kind: "order-delivered", props: { orderId: order.id, withPassword: false } });

    expect(mail.subject).toBe(`Your order ${order.number} from Północ Distribution`);
    for (const part of [
      "Robot Kit · 2 pcs",
      ...order.codes,
      "Type the code.",
      `/account/${ctx.actor.accountId}/orders/${order.id}`,
    ]) {
      expect(mail.text).toContain(part);
      expect(mail.html).toContain(part);
    }
    expect(mail).toMatchObject({ to: "anna@customer.example", from: expect.stringMatching(/^".+" <.+>$/) });
    expect(mail.content).toMatchObject({ access: null });
  });

  test("R-AGG-16 P-N7 a new person gets login, a random first password and a link that ends, all in one mail", async ({
    as,
  }) => {
    const ctx = as(job());
    const anna = await aPerson(ctx);
    const order = await aDelivered(ctx, anna);

    const { mail } = await fixed(ctx, {
      kind: "order-delivered",
      props: { orderId: order.id, withPassword: true },
      to: anna.email,
    });

    const token = /set-password\?token=([\w-]+)/.exec(mail.text)?.[1] ?? "";
    const [row] = await ctx.tx
      .select()
      .from(tokens)
      .where(eq(tokens.tokenHash, hashToken(token)));
    expect(row).toMatchObject({ purpose: "set_password", personId: anna.personId, usedAt: null });
    const password = mail.content.kind === "order-delivered" ? mail.content.access?.firstPassword : null;
    expect(row?.secretHash).toBe(hashToken(password ?? ""));
    for (const part of [anna.email, password ?? "-", ...order.codes]) expect(mail.text).toContain(part);
  });

  test("R-AGG-17 somebody who has a password is sent none", async ({ as }) => {
    const ctx = as(job());
    const anna = await aPerson(ctx);
    await ctx.tx.update(people).set({ passwordHash: "hash" }).where(eq(people.id, anna.personId));
    const order = await aDelivered(ctx, anna);

    const { mail } = await fixed(ctx, {
      kind: "order-delivered",
      props: { orderId: order.id, withPassword: true },
      to: anna.email,
    });

    expect(mail.text).not.toContain("set-password");
  });

  test("R-AGG-63 R-AGG-64 sent again it has the same codes, and a link to set a password in place of the password", async ({
    as,
  }) => {
    const ctx = as(job());
    const anna = await aPerson(ctx);
    const order = await aDelivered(ctx, anna);
    const first = await fixed(ctx, {
      kind: "order-delivered",
      props: { orderId: order.id, withPassword: true },
      to: anna.email,
    });

    const { mail } = await fixed(ctx, { kind: "order-resent", props: { orderId: order.id }, to: anna.email });

    const password = first.mail.content.kind === "order-delivered" ? first.mail.content.access?.firstPassword : null;
    for (const code of order.codes) expect(mail.text).toContain(code);
    expect(mail.text).toContain("/set-password?token=");
    expect(mail.text).not.toContain(password);
    expect(mail.content).toMatchObject({ access: { firstPassword: null } });
  });

  test("P-L3 sent again it holds no code of a licence that somebody else holds by now", async ({ as }) => {
    const ctx = as(job());
    const [anna, next] = [await aPerson(ctx), await aPerson(ctx)];
    const order = await aDelivered(ctx, anna);
    await ctx.tx.update(licences).set({ holderId: next.id }).where(eq(licences.position, 1));

    const { mail } = await fixed(ctx, { kind: "order-resent", props: { orderId: order.id }, to: anna.email });

    expect(mail.content).toMatchObject({ items: [{ quantity: 2, codes: [order.codes[1]] }] });
  });

  test("an organisation gets the codes and nobody's password", async ({ as }) => {
    const ctx = as(job());
    const order = await aDelivered(ctx, await anOrganization(ctx));

    const { mail } = await fixed(ctx, { kind: "order-delivered", props: { orderId: order.id, withPassword: true } });

    expect(mail.text).toContain(order.codes[0]);
    expect(mail.text).not.toContain("set-password");
  });

  test("P-N2 every attempt gets the same bytes, and the row keeps no secret in clear", async ({ as }) => {
    const ctx = as(job());
    const anna = await aPerson(ctx);
    const order = await aDelivered(ctx, anna);
    const { id, claim, mail } = await fixed(ctx, {
      kind: "order-delivered",
      props: { orderId: order.id, withPassword: true },
      to: anna.email,
    });
    await ctx.tx.update(accounts).set({ mailName: "Renamed" }).where(eq(accounts.id, ctx.actor.accountId));
    await ctx.tx.update(orders).set({ number: 1 }).where(eq(orders.id, order.id));

    expect(await fixMessage(ctx, claim)).toEqual(mail);
    const row = await messageRow(ctx, id);
    expect(row.subjectLine).toBe(mail.subject);
    expect(JSON.stringify({ ...row, bodyCipher: row.bodyCipher?.toString("latin1") })).not.toContain(order.codes[0]);
  });

  test.for([
    ["R-AGG-14 Polish", "pl", "Twoje zamówienie", "2 szt."],
    ["R-AGG-14 Russian", "ru", "Ваш заказ", "2 шт."],
    ["R-AGG-14 English", "en", "Your order", "2 pcs"],
  ] as const)(
    "%s: the mail is in the language chosen for the recipient",
    async ([, locale, subject, quantity], { as }) => {
      const ctx = as(job());
      const order = await aDelivered(ctx, await aPerson(ctx));

      const { mail } = await fixed(ctx, {
        kind: "order-delivered",
        props: { orderId: order.id, withPassword: false },
        locale,
      });

      expect(mail.subject).toContain(subject);
      expect(mail.text).toContain(quantity);
      expect(mail.html).toContain(`lang="${locale}"`);
    },
  );

  test("P-N7 what people typed adds no header, recipient, markup or link", async ({ as }) => {
    const ctx = as(job());
    const company = '"Evil\r\nBcc: all@evil.example" <x@evil.example>';
    await ctx.tx.update(accounts).set({ mailName: company, name: company }).where(eq(accounts.id, ctx.actor.accountId));
    const name = '<a href="https://evil.example">Win</a> https://evil.example';

    const { mail } = await fixed(ctx, { kind: "password-changed", props: { personId: newId() }, name });

    expect(mail.from).toMatch(/^"[^"\r\n<>]*" <[^<>]+>$/);
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.html).not.toContain('<a href="https://evil');
    expect(mail.html.match(/<a /g)).toHaveLength(2);
    expect(`${mail.html}${mail.text}`).not.toContain("https://evil.example");
  });

  test("a message whose order does not exist cannot be written, and one in other hands is left alone", async ({
    as,
  }) => {
    const ctx = as(job());
    await expect(fixed(ctx, { kind: "order-resent", props: { orderId: newId() } })).rejects.toThrow();
    const id = await aMessage(ctx);
    expect(await fixMessage(ctx, { id, leaseToken: newId() })).toBeNull();
  });

  test.for([
    ["reset-password", "Set a new password", "/set-password?token="],
    ["invitation", "Północ Distribution invites you", "/invitation?token="],
    ["password-changed", "Your password was changed", "/reset"],
    ["change-email", "Confirm your new e-mail address", "/change-email?token="],
    ["security-changed", "A second factor guards your sign-in", "/reset"],
  ] as const)("%s leads to its page", async ([kind, subject, link], { as, account }) => {
    const ctx = as(job());
    const { id: employeeId, personId, email: to } = account.staff.piotr;
    const props = { personId, employeeId, invitedBy: "Olga Lis", change: "on" } as const;

    const { mail } = await fixed(ctx, { kind, to, props });

    expect(mail.subject).toContain(subject);
    expect(mail.text).toContain(link);
  });

  test("P-A4 a link to a password does not go to an address that is no longer the person's", async ({
    as,
    account,
  }) => {
    const { personId } = account.staff.piotr;
    const late = fixed(as(job()), { kind: "reset-password", props: { personId }, to: "earlier@customer.example" });
    await expect(late).rejects.toThrow();
  });

  test("a licence handed over is told to its new holder with its code", async ({ as }) => {
    const ctx = as(job());
    const anna = await aPerson(ctx);
    const order = await aDelivered(ctx, anna);
    const [licence] = await ctx.tx
      .select({ id: licences.id })
      .from(licences)
      .where(eq(licences.orderId, order.id))
      .orderBy(licences.position)
      .limit(1);

    const { mail } = await fixed(ctx, {
      kind: "licence-received",
      props: { licenceId: licence?.id ?? "", withPassword: false },
      to: anna.email,
    });

    expect(mail.subject).toBe("You received a licence: Robot Kit");
    expect(mail.text).toContain(order.codes[0]);
    expect(mail.text).not.toContain(order.codes[1]);
  });

  test("P-A4 P-L3 a mail of a licence that was passed on meanwhile opens no door of the new holder", async ({ as }) => {
    const ctx = as(job());
    const [first, next] = [await aPerson(ctx, { email: "first@x.example" }), await aPerson(ctx)];
    const order = await aDelivered(ctx, next);
    const [licence] = await ctx.db.select().from(licences).where(eq(licences.orderId, order.id)).limit(1);

    const { mail } = await fixed(ctx, {
      kind: "licence-received",
      props: { licenceId: licence?.id ?? "", withPassword: true },
      to: first.email,
    });

    expect(mail.content).toMatchObject({ item: "Robot Kit", codes: [], access: null });
    expect(mail.text).not.toContain(next.email);
    expect(await ctx.db.$count(tokens, eq(tokens.personId, next.personId ?? ""))).toBe(0);
  });

  test("an employee may not open messages", async ({ as }) => {
    const attempt = fixMessage(as(administrator, NOW), { id: newId(), leaseToken: newId() });
    await expect(attempt).rejects.toMatchObject({ code: "permission.denied" });
  });
});
