import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { licenceCodes } from "@/db/schema/catalogue";
import type { JobActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/id";
import { unseal } from "@/lib/server/cipher";
import { readAs, writeAs } from "@/lib/server/context";
import { aTestAccount, type TestAccount } from "@/tests/support/builders/account";
import { anItem } from "@/tests/support/builders/catalogue";
import { NOW } from "@/tests/support/test";
import { apiKey } from "@/tests/support/who";
import { removeFreeCodes } from "./remove-free-codes";
import { uploadCodes } from "./upload-codes";

/** An account whose rows are committed: other connections see them, and each other. */
async function aCommittedAccount() {
  const accountId = newId();
  const builder: JobActor = { kind: "job", accountId, name: "test" };
  const account: TestAccount = await writeAs(builder, (ctx) => aTestAccount(ctx.tx, accountId, NOW));
  const items = await writeAs(builder, async (ctx) => [await anItem(ctx, { free: 0 }), await anItem(ctx, { free: 0 })]);
  return { uploader: apiKey("codes.upload")(account), itemIds: items.map(({ id }) => id) };
}

async function poolOf(actor: JobActor | Awaited<ReturnType<typeof aCommittedAccount>>["uploader"]) {
  const rows = await readAs(actor, (ctx) =>
    ctx.db.select().from(licenceCodes).where(eq(licenceCodes.accountId, actor.accountId)),
  );
  return rows.map((row) => ({ ...row, code: unseal("licence-code", row.id, row.codeCipher) }));
}

const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `CODE-${from + index}`);

describe("uploads at the same moment", () => {
  test("P-L1 two with overlapping codes, to one item and to two, bring each code once", async () => {
    const { uploader, itemIds } = await aCommittedAccount();
    const [one = "", other = ""] = itemIds;
    const uploads = [
      { itemId: one, codes: numbered(0, 1_000) },
      { itemId: one, codes: numbered(500, 1_500).toReversed() },
      { itemId: other, codes: numbered(200, 1_200).toReversed() },
      { itemId: other, codes: numbered(0, 1_500) },
    ];

    const reports = await Promise.all(uploads.map((input) => writeAs(uploader, (ctx) => uploadCodes(ctx, input))));

    const pool = await poolOf(uploader);
    const sent = uploads.reduce((sum, { codes }) => sum + codes.length, 0);
    expect(pool).toHaveLength(1_500);
    expect(new Set(pool.map(({ code }) => code)).size).toBe(1_500);
    expect(reports.reduce((sum, { added }) => sum + added, 0)).toBe(1_500);
    expect(reports.reduce((sum, { added, repeated }) => sum + added + repeated, 0)).toBe(sent);
    for (const itemId of itemIds) {
      const places = pool.filter((code) => code.itemId === itemId).map(({ sequence }) => sequence);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  test("of two that empty the pool at once, one is told that it is empty already", async () => {
    const { uploader, itemIds } = await aCommittedAccount();
    const [itemId = ""] = itemIds;
    await writeAs(uploader, (ctx) => uploadCodes(ctx, { itemId, codes: numbered(0, 10) }));

    const removals = await Promise.allSettled(
      [1, 2].map(() => writeAs(uploader, (ctx) => removeFreeCodes(ctx, { itemId, free: 10 }))),
    );

    expect(removals.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(removals.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "item.codes_moved" },
    });
    expect(await poolOf(uploader)).toEqual([]);
  });
});
