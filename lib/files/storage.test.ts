import { and, eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { files } from "@/db/schema/files";
import { newId } from "@/lib/core/id";
import type { WriteContext } from "@/lib/server/context";
import { aFileRow } from "@/tests/support/builders/file-rows";
import { anOrderRow } from "@/tests/support/builders/order-rows";
import { describe, expect, NOW, test } from "@/tests/support/test";
import { administrator, contractor, job, operator } from "@/tests/support/who";
import { beginUpload } from "./begin-upload";
import { changeClientFilesLimit } from "./change-client-files-limit";
import { claimDebris } from "./claim-debris";
import { forgetBytes } from "./forget-bytes";
import { getStorageFigures } from "./get-storage-figures";
import { listStorage } from "./list-storage";
import { listUnknownKeys } from "./list-unknown-keys";
import { listStorageInput } from "./model/list-storage";
import { storeUpload } from "./store-upload";

const DAY_MS = 24 * 60 * 60 * 1000;

const names = async (ctx: WriteContext, wanted: object) =>
  (await listStorage(ctx, listStorageInput.parse(wanted))).items.map(({ name }) => name);

describe("the list of everything stored", () => {
  test("is searched by the beginning of a name, narrowed and sorted", async ({ as }) => {
    const olga = as(administrator);
    const order = await anOrderRow(olga);
    const at = (hours: number) => new Date(NOW.getTime() - hours * 60 * 60 * 1000);
    await aFileRow(olga, order.id, { name: "Żabka.PDF", extension: "pdf", sizeBytes: 300, createdAt: at(0) });
    await aFileRow(olga, order.id, { name: "żabka 2.png", sizeBytes: 100, side: "recipient", createdAt: at(1) });
    await aFileRow(olga, order.id, { name: "Wniosek_50%.pdf", sizeBytes: 200, createdAt: at(48) });
    await aFileRow(olga, order.id, { name: "żabka coming.pdf", state: "uploading" });
    await aFileRow(olga, order.id, { name: "żabka gone.pdf", state: "removed" });

    expect(await names(olga, {})).toEqual(["Żabka.PDF", "żabka 2.png", "Wniosek_50%.pdf"]);
    expect(await names(olga, { search: "ŻABKA" })).toEqual(["Żabka.PDF", "żabka 2.png"]);
    expect(await names(olga, { search: "wniosek_5" })).toEqual(["Wniosek_50%.pdf"]);
    expect(await names(olga, { search: "bka" })).toEqual([]);
    expect(await names(olga, { extension: ["png"] })).toEqual(["żabka 2.png"]);
    expect(await names(olga, { side: ["recipient"] })).toEqual(["żabka 2.png"]);
    expect(await names(olga, { sort: "size", direction: "asc" })).toEqual([
      "żabka 2.png",
      "Wniosek_50%.pdf",
      "Żabka.PDF",
    ]);
    expect(await names(olga, { addedFrom: "2026-03-10", addedTo: "2026-03-10" })).toEqual(["Żabka.PDF", "żabka 2.png"]);
    expect(await getStorageFigures(olga)).toEqual({ count: 3, bytes: 600 });
  });

  test("goes forward and back by pages without gaps, by date and by size", async ({ as }) => {
    const olga = as(administrator);
    const order = await anOrderRow(olga);
    for (let index = 0; index < 120; index += 1) await aFileRow(olga, order.id, { sizeBytes: 1 + (index % 7) });
    for (const sort of ["created", "size"] as const) {
      const seen: string[] = [];
      let cursor: string | null = null;
      let pages = 0;
      let back: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof listStorage>> = await listStorage(
          olga,
          listStorageInput.parse({ sort, ...(cursor ? { cursor } : {}) }),
        );
        seen.push(...page.items.map(({ id }) => id));
        [cursor, back, pages] = [page.nextCursor, page.previousCursor, pages + 1];
      } while (cursor);
      expect([pages, new Set(seen).size]).toEqual([3, 120]);
      const second = await listStorage(olga, listStorageInput.parse({ sort, cursor: back ?? undefined }));
      expect(second.items.map(({ id }) => id)).toEqual(seen.slice(50, 100));
    }
  });

  test("P-R5 a contractor with the function sees files of his orders only; without it nobody sees any", async ({
    as,
  }) => {
    const olga = as(administrator);
    const kirill = as(contractor);
    const [his, other] = [await anOrderRow(olga, { contractorId: kirill.actor.employeeId }), await anOrderRow(olga)];
    await aFileRow(olga, his.id, { name: "his.pdf", sizeBytes: 10 });
    await aFileRow(olga, other.id, { name: "other.pdf" });
    const allowed = { ...kirill, actor: { ...kirill.actor, functions: new Set(["storage.view"] as const) } };

    expect(await names(allowed, {})).toEqual(["his.pdf"]);
    expect(await getStorageFigures(allowed)).toEqual({ count: 1, bytes: 10 });
    for (const work of [
      listStorage(kirill, listStorageInput.parse({})),
      getStorageFigures(as(operator({ off: ["storage.view"] }))),
    ])
      await expect(work).rejects.toMatchObject({ code: "permission.denied" });
  });

  test("the limit of a client is changed with the right to settings, once per version, and recorded", async ({
    as,
  }) => {
    const olga = as(administrator);
    await changeClientFilesLimit(olga, { version: 1, gigabytes: 7 });
    const [account] = await olga.db.select().from(accounts).where(eq(accounts.id, olga.actor.accountId));
    expect(account?.clientFilesMaxBytes).toBe(7 * 1024 ** 3);
    await expect(changeClientFilesLimit(olga, { version: 1, gigabytes: 8 })).rejects.toMatchObject({
      code: "account.stale",
    });
    await expect(changeClientFilesLimit(as(operator()), { version: 2, gigabytes: 8 })).rejects.toMatchObject({
      code: "permission.denied",
    });
  });
});

describe("P-F4 debris", () => {
  test("an unfinished upload is due after a day, and cannot be finished once it was claimed", async ({ as }) => {
    const olga = as(administrator);
    const order = await anOrderRow(olga);
    const { fileId, storageKey } = await beginUpload(olga, { orderId: order.id, name: "a.pdf", declaredBytes: 1 });
    const sweeper = (hours: number) => as(job("clean-files"), new Date(NOW.getTime() + hours * 60 * 60 * 1000));

    expect(await claimDebris(sweeper(23.9))).toEqual([]);
    expect(await claimDebris(sweeper(24))).toEqual([{ fileId, storageKey }]);
    await expect(storeUpload(olga, { orderId: order.id, fileId, sizeBytes: 1, sha256: "" })).rejects.toMatchObject({
      code: "file.not_found",
    });
    // What could not be removed is looked at again, until it is gone.
    expect(await claimDebris(sweeper(25))).toHaveLength(1);
    await forgetBytes(sweeper(25), { fileIds: [fileId] });
    expect(await claimDebris(sweeper(26))).toEqual([]);
  });

  test("keys that no file knows are told, those of another installation never", async ({ as }) => {
    const olga = as(administrator);
    const order = await anOrderRow(olga);
    const [stored, coming, removed] = [
      await aFileRow(olga, order.id),
      await aFileRow(olga, order.id, { state: "uploading", dueAt: new Date(NOW.getTime() + DAY_MS) }),
      await aFileRow(olga, order.id, { state: "removed" }),
    ].map(({ storageKey }) => storageKey);
    const keys = [stored, coming, removed, "stray"].map(String);

    const sweeper = as(job("clean-files"));
    expect(await listUnknownKeys(sweeper, { keys })).toEqual([removed, "stray"]);
    const elsewhere = { ...sweeper, actor: { ...sweeper.actor, accountId: newId() } };
    expect(await listUnknownKeys(elsewhere, { keys })).toEqual([]);
    const [row] = await olga.db
      .select()
      .from(files)
      .where(and(eq(files.accountId, olga.actor.accountId), eq(files.storageKey, String(stored))));
    expect(row?.state).toBe("stored");
  });
});
