import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { orders } from "@/db/schema/orders";
import { newId } from "@/lib/core/id";
import { aPerson } from "@/tests/support/builders/clients";
import { aDeliveredOrder, fixedMail } from "@/tests/support/builders/mails";
import { aMessage, messageRow } from "@/tests/support/builders/message";
import { describe, expect, NOW, test } from "@/tests/support/test";
import { administrator, job } from "@/tests/support/who";
import { fixMessage } from "./fix-message";

describe("fixMessage", () => {
  test("P-N2 every attempt gets the same bytes, and the row keeps no secret in clear", async ({ as }) => {
    const ctx = as(job());
    const anna = await aPerson(ctx);
    const order = await aDeliveredOrder(ctx, anna);
    const { id, claim, mail } = await fixedMail(ctx, {
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
      const order = await aDeliveredOrder(ctx, await aPerson(ctx));

      const { mail } = await fixedMail(ctx, {
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

    const { mail } = await fixedMail(ctx, { kind: "password-changed", props: { personId: newId() }, name });

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
    await expect(fixedMail(ctx, { kind: "order-resent", props: { orderId: newId() } })).rejects.toThrow();
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

    const { mail } = await fixedMail(ctx, { kind, to, props });

    expect(mail.subject).toContain(subject);
    expect(mail.text).toContain(link);
  });

  test("P-A4 a link to a password does not go to an address that is no longer the person's", async ({
    as,
    account,
  }) => {
    const { personId } = account.staff.piotr;
    const late = fixedMail(as(job()), { kind: "reset-password", props: { personId }, to: "earlier@customer.example" });
    await expect(late).rejects.toThrow();
  });

  test("an employee may not open messages", async ({ as }) => {
    const attempt = fixMessage(as(administrator, NOW), { id: newId(), leaseToken: newId() });
    await expect(attempt).rejects.toMatchObject({ code: "permission.denied" });
  });
});
