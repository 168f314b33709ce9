import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FixedMail } from "@/lib/mail/model/mail-content";
import { startFakeResend } from "@/tests/support/fake-resend.mjs";
import { mailer, resendMailer } from "./mailer";

const mail: FixedMail = {
  from: '"Północ" <kontor@example.com>',
  to: "anna@customer.example",
  replyTo: "office@example.com",
  subject: "Hello",
  html: "<p>Hello</p>",
  text: "Hello",
  content: {
    kind: "password-changed",
    locale: "en",
    company: "Północ",
    name: "Anna",
    at: "today",
    url: "https://k.example",
  },
};

let provider: Awaited<ReturnType<typeof startFakeResend>>;
const through = (timeoutMs = 2_000) => resendMailer({ apiKey: "re_test", baseUrl: provider.url, timeoutMs });

beforeEach(async () => {
  provider = await startFakeResend();
});
afterEach(() => provider.stop());

describe("the mail provider", () => {
  test("P-N2 the message's id is the idempotency key, and one recipient gets one mail however often it is sent", async () => {
    const first = await through().send("message-1", mail);
    const second = await through().send("message-1", mail);

    expect(first).toEqual({ kind: "sent", providerId: "sent-1" });
    expect(second).toEqual(first);
    expect(provider.delivered).toMatchObject([
      { key: "message-1", mail: { to: [mail.to], from: mail.from, reply_to: mail.replyTo, text: "Hello" } },
    ]);
  });

  test.for([
    [
      "P-N4 being asked to wait is certainly not accepted, and says how long",
      "limit",
      { kind: "again", retryAfterMs: 7_000 },
    ],
    ["P-N2 a failure of the provider leaves the outcome unknown", "fail", { kind: "unknown" }],
    ["a refused address or content is refused for good", "refuse", { kind: "refused", error: "validation_error" }],
    ["a refused key is our own trouble, not the message's", "denyKey", { kind: "again", error: "invalid_api_key" }],
    ["P-N2 a connection cut after acceptance leaves the outcome unknown", "acceptThenCut", { kind: "unknown" }],
    ["P-N2 no answer in time leaves the outcome unknown", "hang", { kind: "unknown", error: "timeout" }],
  ] as const)("%s", async ([, behaviour, outcome]) => {
    provider.behave = () => behaviour;
    provider.retryAfterS = 7;

    expect(await through(300).send("message-1", mail)).toMatchObject(outcome);
  });

  test("P-N2 a provider that was never reached has certainly accepted nothing", async () => {
    await provider.stop();

    expect(await through().send("message-1", mail)).toEqual({ kind: "again", error: "unreachable" });
  });

  test("P-N2 a key used with another content means that the first one may have been accepted", async () => {
    await through().send("message-1", mail);

    expect(await through().send("message-1", { ...mail, text: "Other" })).toMatchObject({ kind: "conflict" });
  });

  test("without a key of a provider the built-in mailbox takes the mail", async () => {
    expect(await mailer().send("message-1", mail)).toEqual({ kind: "sent", providerId: "mailbox:message-1" });
  });
});
