import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { newId } from "@/lib/core/id";
import { formats } from "@/lib/i18n/formats";
import { locales } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import type { mailEvents } from "@/lib/mail/model/events";
import type { orderEvents } from "@/lib/orders/model/events";
import { HistoryList } from "./history-list";

const line = { name: "Algebra", quantity: 2, sumMinor: 200 };
const olga = { id: "1", name: "Olga" };
const [from, to] = ["NEW", "CONFIRMED"];

/** One example of every event that an order can have. */
const examples: Record<keyof typeof orderEvents | keyof typeof mailEvents, Record<string, unknown>> = {
  "order.created": { source: "panel", lines: [line], totalMinor: 200, currency: "PLN" },
  "order.lines_changed": { before: [line], after: [], totalBeforeMinor: 200, totalAfterMinor: 0, currency: "PLN" },
  "order.parameters_changed": {
    before: { externalId: "", activateOnRecipient: false },
    after: { externalId: "A", activateOnRecipient: true },
  },
  "order.recipient_changed": { before: null, after: olga },
  "order.options_changed": { before: [], after: [["Class", "5B"]] },
  "order.assigned": { before: null, after: olga, from: "NEW", to: "ASSIGNED" },
  "order.confirmed": { from, to, unpaid: true },
  "order.delivered": { from: "AWAITING_DELIVERY", to, licences: 5 },
  "order.cancelled": { from, to: "CANCELLED", freedCodes: 2 },
  "order.resent": { to: "a@x.example" },
  "order.codes_reserved": { item: "Geometry", count: 3, missing: 2 },
  "order.licence_activated": { licenceId: "1", item: "Algebra", on: "Anna" },
  "order.licence_handed_over": { licenceId: "1", item: "Algebra", from: "Anna", to: "Jan" },
  "mail.sent": { kind: "order-delivered", messageId: "1" },
  "mail.given_up": { kind: "order-delivered", messageId: "1", state: "failed", error: "" },
};

async function told(locale: (typeof locales)[number], type: string, data: Record<string, unknown>): Promise<string> {
  const entry = { id: newId(), type, sequence: 1, actorKind: "employee", actorName: "Olga", stage: "NEW", data };
  const at = new Date("2026-03-10T09:00:00Z");
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={await loadMessages(locale)} formats={formats} timeZone="UTC">
      <HistoryList entries={[{ ...entry, at }]} timeZone="Europe/Warsaw" />
    </NextIntlClientProvider>,
  );
}

describe("HistoryList", () => {
  test.for(Object.entries(examples))(
    "R-UNI-29 %s is told in every language, never by its type",
    async ([type, data]) => {
      const texts = await Promise.all(locales.map((locale) => told(locale, type, data)));

      for (const text of texts) {
        expect(text).toContain("Olga");
        expect(text).not.toContain(type);
        expect(text).not.toMatch(/history\.|mailbox\.|stages\./);
      }
      expect(new Set(texts).size).toBe(locales.length);
    },
  );

  test("an event of a later version is named by its type instead of breaking the page", async () => {
    expect(await told("en", "order.teleported", {})).toContain("order.teleported");
    expect(await told("en", "order.confirmed", { from: 5 })).toContain("order.confirmed");
  });
});
