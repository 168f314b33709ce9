import { eq } from "drizzle-orm";
import { licences } from "@/db/schema/licences";
import { people, tokens } from "@/db/schema/people";
import { hashToken } from "@/lib/server/cipher";
import { anOrganization, aPerson } from "@/tests/support/builders/clients";
import { aDeliveredOrder, fixedMail } from "@/tests/support/builders/mails";
import { describe, expect, test } from "@/tests/support/test";
import { job } from "@/tests/support/who";

describe("mails of orders and licences", () => {
  test("R-AGG-48 the mail of a delivered order lists its content, codes and instructions, and leads to the order", async ({
    as,
  }) => {
    const ctx = as(job());
    const order = await aDeliveredOrder(ctx, await aPerson(ctx));

    const { mail } = await fixedMail(ctx, {
      kind: "order-delivered",
      props: { orderId: order.id, withPassword: false },
    });

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
    const order = await aDeliveredOrder(ctx, anna);

    const { mail } = await fixedMail(ctx, {
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
    const order = await aDeliveredOrder(ctx, anna);

    const { mail } = await fixedMail(ctx, {
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
    const order = await aDeliveredOrder(ctx, anna);
    const first = await fixedMail(ctx, {
      kind: "order-delivered",
      props: { orderId: order.id, withPassword: true },
      to: anna.email,
    });

    const { mail } = await fixedMail(ctx, { kind: "order-resent", props: { orderId: order.id }, to: anna.email });

    const password = first.mail.content.kind === "order-delivered" ? first.mail.content.access?.firstPassword : null;
    for (const code of order.codes) expect(mail.text).toContain(code);
    expect(mail.text).toContain("/set-password?token=");
    expect(mail.text).not.toContain(password);
    expect(mail.content).toMatchObject({ access: { firstPassword: null } });
  });

  test("P-L3 sent again it holds no code of a licence that somebody else holds by now", async ({ as }) => {
    const ctx = as(job());
    const [anna, next] = [await aPerson(ctx), await aPerson(ctx)];
    const order = await aDeliveredOrder(ctx, anna);
    await ctx.tx.update(licences).set({ holderId: next.id }).where(eq(licences.position, 1));

    const { mail } = await fixedMail(ctx, { kind: "order-resent", props: { orderId: order.id }, to: anna.email });

    expect(mail.content).toMatchObject({ items: [{ quantity: 2, codes: [order.codes[1]] }] });
  });

  test("an organisation gets the codes and nobody's password", async ({ as }) => {
    const ctx = as(job());
    const order = await aDeliveredOrder(ctx, await anOrganization(ctx));

    const { mail } = await fixedMail(ctx, {
      kind: "order-delivered",
      props: { orderId: order.id, withPassword: true },
    });

    expect(mail.text).toContain(order.codes[0]);
    expect(mail.text).not.toContain("set-password");
  });

  test("a licence handed over is told to its new holder with its code", async ({ as }) => {
    const ctx = as(job());
    const anna = await aPerson(ctx);
    const order = await aDeliveredOrder(ctx, anna);
    const [licence] = await ctx.tx
      .select({ id: licences.id })
      .from(licences)
      .where(eq(licences.orderId, order.id))
      .orderBy(licences.position)
      .limit(1);

    const { mail } = await fixedMail(ctx, {
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
    const order = await aDeliveredOrder(ctx, next);
    const [licence] = await ctx.db.select().from(licences).where(eq(licences.orderId, order.id)).limit(1);

    const { mail } = await fixedMail(ctx, {
      kind: "licence-received",
      props: { licenceId: licence?.id ?? "", withPassword: true },
      to: first.email,
    });

    expect(mail.content).toMatchObject({ item: "Robot Kit", codes: [], access: null });
    expect(mail.text).not.toContain(next.email);
    expect(await ctx.db.$count(tokens, eq(tokens.personId, next.personId ?? ""))).toBe(0);
  });
});
