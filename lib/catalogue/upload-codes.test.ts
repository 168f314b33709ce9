import { and, asc, eq } from "drizzle-orm";
import { licenceCodes } from "@/db/schema/catalogue";
import { newId } from "@/lib/core/id";
import { unseal } from "@/lib/server/cipher";
import type { ReadContext } from "@/lib/server/context";
import { parseInput } from "@/lib/server/parse-input";
import { anItem } from "@/tests/support/builders/catalogue";
import { eventsOf } from "@/tests/support/history";
import { describe, expect, test } from "@/tests/support/test";
import { administrator, apiKey, contractor } from "@/tests/support/who";
import { getItem } from "./get-item";
import { pasteCodesInput, uploadCodesInput } from "./model/upload-codes";
import { uploadCodes } from "./upload-codes";

async function poolOf(ctx: ReadContext, itemId: string) {
  const rows = await ctx.db
    .select()
    .from(licenceCodes)
    .where(and(eq(licenceCodes.accountId, ctx.actor.accountId), eq(licenceCodes.itemId, itemId)))
    .orderBy(asc(licenceCodes.sequence));
  return rows.map((row) => ({ ...row, code: unseal("licence-code", row.id, row.codeCipher) }));
}

const upload = (itemId: string, codes: readonly string[]) => parseInput(uploadCodesInput, { itemId, codes });

describe("uploadCodes", () => {
  test("codes join the pool in their order, behind those of earlier uploads", async ({ as }) => {
    const ctx = as(apiKey("codes.upload"));
    const item = await anItem(ctx, { free: 0 });

    const first = await uploadCodes(ctx, upload(item.id, ["B", "A"]));
    await uploadCodes(ctx, upload(item.id, ["C"]));

    expect(first).toEqual({ itemId: item.id, added: 2, repeated: 0, repeatedRows: [], free: 2 });
    expect((await poolOf(ctx, item.id)).map(({ code }) => code)).toEqual(["B", "A", "C"]);
    expect(await eventsOf(ctx, item.id)).toEqual(["item.codes_uploaded", "item.codes_uploaded"]);
  });

  test("R-AGG-54 P-L1 a known code is reported and ignored, compared exactly after removing outer spaces", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx, { free: 0 });
    await uploadCodes(ctx, upload(item.id, ["X"]));
    await ctx.tx
      .update(licenceCodes)
      .set({ state: "issued", lineId: newId(), issuedAt: ctx.now })
      .where(and(eq(licenceCodes.accountId, ctx.actor.accountId), eq(licenceCodes.itemId, item.id)));

    const report = await uploadCodes(ctx, upload(item.id, ["  X\u00a0", "Y", "y", "Y ", "A B", "A  B"]));

    expect(report).toMatchObject({ added: 4, repeated: 2, repeatedRows: [1, 4], free: 4 });
    expect((await poolOf(ctx, item.id)).map(({ code }) => code)).toEqual(["X", "Y", "y", "A B", "A  B"]);
  });

  test("R-AGG-54 a code is known in the whole account, whichever item it was uploaded to", async ({ as }) => {
    const ctx = as(administrator);
    const [one, other] = [await anItem(ctx, { free: 0 }), await anItem(ctx, { free: 0 })];
    await uploadCodes(ctx, upload(one.id, ["X"]));

    expect(await uploadCodes(ctx, upload(other.id, ["X"]))).toMatchObject({ added: 0, repeated: 1, free: 0 });
    expect(await eventsOf(ctx, other.id)).toEqual([]);
  });

  test("P-L3 what is stored and what is recorded holds no code in clear", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx, { free: 0 });
    const report = await uploadCodes(ctx, upload(item.id, ["SECRET-4711"]));

    const [row] = await poolOf(ctx, item.id);
    expect(row?.codeCipher.includes("SECRET-4711")).toBe(false);
    expect(row?.fingerprint.includes("SECRET-4711")).toBe(false);
    expect(JSON.stringify(report)).not.toContain("SECRET-4711");
    expect(() => unseal("licence-code", newId(), row?.codeCipher ?? Buffer.alloc(0))).toThrow();
  });

  test("5,000 codes are added in one upload, and again none", async ({ as }) => {
    const ctx = as(administrator);
    const item = await anItem(ctx, { free: 0 });
    const codes = Array.from({ length: 5_000 }, (_, index) => `BULK-${index}`);

    expect(await uploadCodes(ctx, upload(item.id, codes))).toMatchObject({ added: 5_000, repeated: 0, free: 5_000 });
    const again = await uploadCodes(ctx, upload(item.id, codes));

    expect(again).toMatchObject({ added: 0, repeated: 5_000, free: 5_000 });
    expect(again.repeatedRows).toHaveLength(200);
    expect(await getItem(ctx, { itemId: item.id })).toMatchObject({ codes: { free: 5_000, reserved: 0, issued: 0 } });
  });

  test("an item without codes takes none, one that does not exist is not found", async ({ as }) => {
    const ctx = as(administrator);
    const licence = await anItem(ctx, { kind: "licence" });

    await expect(uploadCodes(ctx, upload(licence.id, ["X"]))).rejects.toMatchObject({ code: "item.no_codes" });
    await expect(uploadCodes(ctx, upload(newId(), ["X"]))).rejects.toMatchObject({ code: "item.not_found" });
  });

  test("P-K1 neither a contractor nor a key that may only read uploads", async ({ as }) => {
    const input = upload(newId(), ["X"]);

    await expect(uploadCodes(as(contractor), input)).rejects.toMatchObject({ code: "permission.denied" });
    await expect(uploadCodes(as(apiKey("catalogue.view", "codes.view")), input)).rejects.toMatchObject({
      code: "permission.denied",
    });
  });
});

describe("the input of an upload", () => {
  const itemId = newId();

  test("a pasted text is one code per line, whatever ends a line; empty lines do not count", () => {
    const text = "\ufeffAAA\r\n\r\n  BBB \n   \rCCC, DDD\n";

    expect(parseInput(pasteCodesInput, { itemId, text })).toEqual({ itemId, codes: ["AAA", "BBB", "CCC, DDD"] });
  });

  test.for([
    ["no code at all", [], "codes", "field.short"],
    ["an empty code", ["A", "  "], "codes.1", "text.required"],
    ["a code of 501 characters", ["c".repeat(501)], "codes.0", "text.long"],
    ["a code with a tab inside", ["A\tB"], "codes.0", "text.characters"],
    ["a code with a line break inside", ["A\nB"], "codes.0", "text.characters"],
    ["a code that is a number", [4711], "codes.0", "field.type"],
    ["20,001 codes", Array.from({ length: 20_001 }, String), "codes", "field.long"],
  ] as const)("P-I1 %s is refused with its row", ([, codes, path, code]) => {
    expect(() => parseInput(uploadCodesInput, { itemId, codes })).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ path, code })] }),
    );
  });

  test("a bad line of a pasted text is named by its place among the codes", () => {
    expect(() => parseInput(pasteCodesInput, { itemId, text: "A\n\nB\tC" })).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ path: "codes.1", code: "text.characters" })] }),
    );
  });
});
