import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { files } from "@/db/schema/files";
import type { WriteContext } from "@/lib/server/context";
import { aFile, annasOrder, sha256 } from "@/tests/support/builders/order-files";
import { anOrderRow } from "@/tests/support/builders/order-rows";
import { attempt, describe, expect, NOW, test } from "@/tests/support/test";
import { administrator, customer, job } from "@/tests/support/who";
import { beginUpload } from "./begin-upload";
import { dropUpload } from "./drop-upload";
import { FILE_MAX_BYTES, ORDER_FILES_MAX, ORDER_MAX_BYTES } from "./model/limits";
import { storeUpload } from "./store-upload";

describe("R-UNI-42 limits", () => {
  test("P-F1 the type, and 100 MB of a file", async ({ as }) => {
    const olga = as(administrator);
    const { order } = await annasOrder(olga);
    const begin = (name: string, declaredBytes: number) =>
      beginUpload(olga, { orderId: order.id, name, declaredBytes });
    await expect(begin("page.html", 1)).rejects.toMatchObject({ code: "file.type", params: { name: "page.html" } });
    await expect(begin("a.pdf", FILE_MAX_BYTES + 1)).rejects.toMatchObject({
      code: "file.too_large",
      params: { maximumMb: 100 },
    });
    expect(await begin("a.pdf", FILE_MAX_BYTES)).toMatchObject({ extension: "pdf" });
  });

  test("100 files of an order, those on their way included", async ({ as }) => {
    const olga = as(administrator);
    const { order } = await annasOrder(olga);
    for (let count = 0; count < ORDER_FILES_MAX; count += 1)
      await beginUpload(olga, { orderId: order.id, name: `${count}.pdf`, declaredBytes: 1 });
    const more = () => beginUpload(olga, { orderId: order.id, name: "more.pdf", declaredBytes: 1 });
    await expect(more()).rejects.toMatchObject({ code: "file.order_full" });
    const [one] = await olga.db.select().from(files).where(eq(files.accountId, order.accountId)).limit(1);
    await dropUpload(as(job()), { fileId: one?.id ?? "" });
    expect(await more()).toMatchObject({ extension: "pdf" });
  });

  test("2 GB of an order", async ({ as }) => {
    const olga = as(administrator);
    const { order } = await annasOrder(olga);
    for (let count = 0; count < 20; count += 1)
      await beginUpload(olga, { orderId: order.id, name: `${count}.pdf`, declaredBytes: FILE_MAX_BYTES });
    const rest = ORDER_MAX_BYTES - 20 * FILE_MAX_BYTES;
    const begin = (declaredBytes: number) => beginUpload(olga, { orderId: order.id, name: "more.pdf", declaredBytes });
    await expect(begin(rest + 1)).rejects.toMatchObject({ code: "file.order_too_large" });
    await begin(rest);
  });

  test("what the company lets one client have, over all his orders, also when nothing was declared", async ({ as }) => {
    const olga = as(administrator);
    await olga.tx.update(accounts).set({ clientFilesMaxBytes: 5_000 }).where(eq(accounts.id, olga.actor.accountId));
    const { anna, order } = await annasOrder(olga);
    const second = await anOrderRow(olga, { clientId: anna.id, recipientId: anna.id, recipientKind: "person" });
    await aFile(olga, order.id, "a.pdf", 3_000);
    await expect(aFile(olga, second.id, "b.pdf", 2_001)).rejects.toMatchObject({ code: "file.client_full" });
    const { fileId } = await beginUpload(olga, { orderId: second.id, name: "c.pdf", declaredBytes: null });
    const store = (sizeBytes: number) => storeUpload(olga, { orderId: second.id, fileId, sizeBytes, sha256 });
    await expect(store(2_001)).rejects.toMatchObject({ code: "file.client_full" });
    expect(await store(2_000)).toMatchObject({ sizeBytes: 2_000 });
  });

  test("a customer brings 60 files an hour, the company as many as it likes", async ({ as }) => {
    const olga = as(administrator);
    const { anna, order } = await annasOrder(olga);
    const begin = (ctx: WriteContext) => beginUpload(ctx, { orderId: order.id, name: "a.pdf", declaredBytes: 1 });
    for (let count = 0; count < 60; count += 1) await begin(as(customer(anna)));
    const one = attempt(olga, () => begin(as(customer(anna))));
    await expect(one).rejects.toMatchObject({ code: "limit.reached", params: { retryAfterS: 3_600 } });
    await begin(olga);
    const later = new Date(NOW.getTime() + 60 * 60 * 1000);
    await begin(as(customer(anna), later));
  });
});
