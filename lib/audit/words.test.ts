import { describe, expect, test } from "vitest";
import type { EventTable } from "@/lib/core/event-table";
import { locales } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { eventTable } from "@/lib/server/events";
import { auditKindOf } from "./model/audit-kinds";

const audited = Object.entries<EventTable[string]>(eventTable).flatMap(([type, event]) =>
  event.audited ? [type] : [],
);

describe("P-V1 every event of the audit", () => {
  test.for(locales)("is told in words: %s", async (locale) => {
    const { types } = (await loadMessages(locale)).audit;
    expect(audited.length).toBeGreaterThan(20);
    expect(audited.filter((type) => !(type.replace(".", "_") in types))).toEqual([]);
  });

  test("belongs to a kind by which it can be found", () => {
    expect(audited.filter((type) => auditKindOf(type) === "other")).toEqual([]);
  });

  test.for([
    ["rights", ["employee.rights_changed", "employee.changed", "employee.invited", "employee.disabled"]],
    ["access", ["employee.signed_in", "employee.sign_in_failed", "person.password_changed"]],
    ["keys", ["key.created", "key.changed", "key.rotated", "key.revoked", "key.used"]],
    ["codes", ["item.codes_viewed", "item.codes_uploaded", "item.codes_removed"]],
    ["settings", ["account.changed"]],
  ] as const)("of %s is part of it", ([kind, types]) => {
    for (const type of types) expect([type, audited.includes(type), auditKindOf(type)]).toEqual([type, true, kind]);
  });
});
