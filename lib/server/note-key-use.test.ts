import { and, eq } from "drizzle-orm";
import { apiKeys } from "@/db/schema/accounts";
import { events } from "@/db/schema/outbox";
import type { TestAccount } from "@/tests/support/builders/account";
import { describe, expect, NOW, test } from "@/tests/support/test";
import { apiKey } from "@/tests/support/who";
import { noteKeyUse } from "./note-key-use";

const from = (source: string) => (account: TestAccount) => ({ ...apiKey()(account), source });
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

describe("noteKeyUse", () => {
  test("P-V1 R-UNI-31 a key's use is told once per source and day, its last use each time", async ({ as, account }) => {
    for (const [source, hours] of [
      ["192.0.2.7", 0],
      ["192.0.2.7", 1],
      ["198.51.100.9", 2],
      ["192.0.2.7", 3],
      ["192.0.2.7", 15],
    ] as const)
      await noteKeyUse(as(from(source), later(hours)));

    const ctx = as(apiKey());
    const told = await ctx.db
      .select({ by: events.actorId, source: events.source, at: events.at, audited: events.audited })
      .from(events)
      .where(and(eq(events.accountId, account.id), eq(events.type, "key.used")))
      .orderBy(events.at);
    const by = account.apiKeyId;
    expect(told).toEqual([
      { by, source: "192.0.2.7", at: NOW, audited: true },
      { by, source: "198.51.100.9", at: later(2), audited: true },
      { by, source: "192.0.2.7", at: later(15), audited: true },
    ]);
    const [key] = await ctx.db.select().from(apiKeys).where(eq(apiKeys.id, by));
    expect(key).toMatchObject({ lastUsedAt: later(15), lastUsedSource: "192.0.2.7" });
  });
});
