import { Resend } from "resend";
import { describe, expect, onTestFinished, test } from "vitest";
import { fakeMailProvider } from "@/tests/support/fake-mail-provider";

const mail = { from: "shop@example.org", to: "anna@example.org", subject: "Zażółć", text: "гęślą" };

async function provider(now?: () => number) {
  const fake = await fakeMailProvider(now);
  onTestFinished(fake.stop);
  return { fake, resend: new Resend("re_test", { baseUrl: fake.url }) };
}

/** What the provider's client does in the cases the outbox must live with. */
describe("the mail provider's client", () => {
  test("P-N2 the same key and content is one mail, for a day", async () => {
    let now = Date.parse("2027-01-01T00:00:00Z");
    const { fake, resend } = await provider(() => now);
    const send = () => resend.emails.send(mail, { idempotencyKey: "message-1" });
    const first = await send();
    expect((await send()).data?.id).toBe(first.data?.id);
    expect(fake.sent).toMatchObject([{ key: "message-1", body: { subject: "Zażółć" } }]);

    now += 24 * 60 * 60 * 1000;
    await send();
    expect(fake.sent).toHaveLength(2);
  });

  test.for(["limit", "fail"] as const)("P-N4 a refusal (%s) is a value, not an exception", async (behaviour) => {
    const { fake, resend } = await provider();
    fake.next(behaviour);
    const { data, error } = await resend.emails.send(mail);
    expect(data).toBeNull();
    expect(error).not.toBeNull();
    expect(fake.sent).toEqual([]);
  });
});
