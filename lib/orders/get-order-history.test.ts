import { newId } from "@/lib/core/id";
import type { WriteContext } from "@/lib/server/context";
import { encodeCursor } from "@/lib/server/cursor";
import { recordEvent } from "@/lib/server/events";
import { anOrderRow } from "@/tests/support/builders/order-rows";
import { attempt, describe, expect, NOW, test } from "@/tests/support/test";
import { administrator, contractor, operator } from "@/tests/support/who";
import { getOrderHistory } from "./get-order-history";
import { getOrderHistoryInput, type HistoryKind } from "./model/order-history";

async function historyOf(ctx: WriteContext, orderId: string, more: { kinds?: HistoryKind[]; cursor?: string } = {}) {
  return getOrderHistory(ctx, getOrderHistoryInput.parse({ orderId, ...more }));
}

describe("getOrderHistory", () => {
  test("R-UNI-29 tells who did what when, with before and after, newest first", async ({ as }) => {
    const ctx = as(administrator);
    const order = await anOrderRow(ctx);
    const later = { ...ctx, now: new Date(NOW.getTime() + 60_000) };
    await recordEvent(ctx, "order.options_changed", { ...order, version: 2 }, { before: [], after: [["Class", "5B"]] });
    await recordEvent(
      later,
      "order.cancelled",
      { ...order, version: 3, stage: "CANCELLED" },
      { from: "NEW", to: "CANCELLED", freedCodes: 0 },
    );

    const { items, nextCursor } = await historyOf(ctx, order.id);

    expect(items).toMatchObject([
      { type: "order.cancelled", actorKind: "employee", actorName: "Olga Lis", stage: "CANCELLED", at: later.now },
      { type: "order.options_changed", data: { before: [], after: [["Class", "5B"]] }, at: NOW },
    ]);
    expect(nextCursor).toBeNull();
    expect((await historyOf(ctx, order.id, { kinds: ["stage"] })).items).toHaveLength(1);
    expect((await historyOf(ctx, order.id, { kinds: ["mail"] })).items).toHaveLength(0);
  });

  test("what became of a message about the order is part of its history", async ({ as }) => {
    const ctx = as(administrator);
    const order = await anOrderRow(ctx);
    await recordEvent(ctx, "mail.sent", order, { kind: "order-delivered", messageId: newId() });

    expect((await historyOf(ctx, order.id, { kinds: ["mail"] })).items).toMatchObject([{ type: "mail.sent" }]);
  });

  test("a long history comes in pages without gap or repetition, also within one moment", async ({ as }) => {
    const ctx = as(administrator);
    const order = await anOrderRow(ctx);
    for (let sequence = 1; sequence <= 70; sequence += 1)
      await recordEvent(ctx, "order.resent", { ...order, version: sequence }, { to: `${sequence}@x.example` });

    const first = await historyOf(ctx, order.id);
    const second = await historyOf(ctx, order.id, { cursor: first.nextCursor ?? "" });

    expect([...first.items, ...second.items].map((entry) => entry.sequence)).toEqual(
      Array.from({ length: 70 }, (_, index) => 70 - index),
    );
    expect(second.nextCursor).toBeNull();
  });

  test("P-R3 P-R5 the history of an order out of sight does not exist, and needs the function Details", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const order = await anOrderRow(ctx);

    await expect(historyOf(as(contractor), order.id)).rejects.toMatchObject({ code: "order.not_found" });
    await expect(historyOf(ctx, newId())).rejects.toMatchObject({ code: "order.not_found" });
    await expect(historyOf(as(operator({ off: ["order.details"] })), order.id)).rejects.toMatchObject({
      code: "permission.denied",
    });
  });

  test("P-R5 P-R7 a contractor reads what happened to his order without anybody's address", async ({ as, account }) => {
    const ctx = as(administrator);
    const order = await anOrderRow(ctx, { contractorId: account.staff.kirill.id });
    const [anna, school] = [
      { id: newId(), name: "anna@x.example" },
      { id: newId(), name: "School 5" },
    ];
    await recordEvent(ctx, "order.recipient_changed", order, { before: anna, after: school });
    await recordEvent(ctx, "order.resent", order, { to: "anna@x.example, head@school.example" });

    const { items } = await historyOf(as(contractor), order.id);

    expect(items).toHaveLength(2);
    expect(JSON.stringify(items)).toContain("School 5");
    expect(JSON.stringify(items)).not.toMatch(/anna@|school\.example/);
    expect(JSON.stringify(await historyOf(ctx, order.id))).toContain("head@school.example");
  });

  test.for([
    ["of nothing", null],
    ["of the year 0", ["0000-01-01T00:00:00Z", 1, newId()]],
    ["with a number no version reaches", ["2026-03-10T09:00:00Z", 2 ** 31, newId()]],
  ] as const)("P-I1 a made-up cursor %s is refused", async ([, place], { as }) => {
    const ctx = as(administrator);
    const order = await anOrderRow(ctx);
    const cursor = encodeCursor(place ?? []);

    await expect(attempt(ctx, () => historyOf(ctx, order.id, { cursor }))).rejects.toMatchObject({
      code: "field.value",
    });
  });
});
