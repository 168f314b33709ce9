import { and, eq } from "drizzle-orm";
import { files } from "@/db/schema/files";
import { events } from "@/db/schema/outbox";
import type { Actor } from "@/lib/core/actor";
import type { WriteContext } from "@/lib/server/context";
import { anOrganization, aPerson } from "@/tests/support/builders/clients";
import { aFile, annasOrder, sha256 } from "@/tests/support/builders/order-files";
import { anOrderRow } from "@/tests/support/builders/order-rows";
import { attempt, describe, expect, NOW, test } from "@/tests/support/test";
import {
  accountant,
  administrator,
  anotherAdministrator,
  apiKey,
  contractor,
  customer,
  job,
  operator,
  type Who,
} from "@/tests/support/who";
import { beginUpload } from "./begin-upload";
import { dropUpload } from "./drop-upload";
import { getFile } from "./get-file";
import { listOrderFiles } from "./list-order-files";
import { openDownload } from "./open-download";
import { removeFile } from "./remove-file";
import { storeUpload } from "./store-upload";

const eventsOf = (ctx: WriteContext, orderId: string) =>
  ctx.db
    .select()
    .from(events)
    .where(
      and(eq(events.accountId, ctx.actor.accountId), eq(events.subjectKind, "file"), eq(events.subjectId, orderId)),
    )
    .orderBy(events.at, events.id);

describe("R-AGG-36 R-AGG-37 R-AGG-38 files of an order", () => {
  test("what the seller adds, the recipient sees and downloads, and the reverse, each marked with its side", async ({
    as,
  }) => {
    const olga = as(administrator);
    const { anna, order } = await annasOrder(olga);
    const his = as(customer(anna));

    const offer = await aFile(olga, order.id, "Offer.pdf", 2_000);
    const signed = await aFile(his, order.id, "Signed offer.pdf", 3_000);

    expect(offer).toMatchObject({
      name: "Offer.pdf",
      side: "seller",
      sizeBytes: 2_000,
      sha256,
      uploadedBy: "Olga Lis",
      storedAt: NOW,
    });
    const seen = (rows: Awaited<ReturnType<typeof listOrderFiles>>) =>
      rows.map(({ name, side, uploadedBy, canRemove }) => [name, side, uploadedBy, canRemove]);
    expect(seen(await listOrderFiles(olga, { orderId: order.id }))).toEqual([
      ["Offer.pdf", "seller", "Olga Lis", true],
      ["Signed offer.pdf", "recipient", "Anna Berg", true],
    ]);
    // R-UNI-28: staff stay nameless for the customer.
    expect(seen(await listOrderFiles(his, { orderId: order.id }))).toEqual([
      ["Offer.pdf", "seller", "", false],
      ["Signed offer.pdf", "recipient", "Anna Berg", true],
    ]);
    expect(await openDownload(his, { orderId: order.id, fileId: offer.id, what: "whole" })).toMatchObject({
      name: "Offer.pdf",
    });
    expect(await openDownload(olga, { orderId: order.id, fileId: signed.id, what: "whole" })).toMatchObject({
      sizeBytes: 3_000,
    });
  });

  test("R-UNI-29 P-V1 adding, downloading and removing stand in the history and in the audit", async ({ as }) => {
    const olga = as(administrator);
    const { order } = await annasOrder(olga);
    const file = await aFile(olga, order.id);
    await openDownload(olga, { orderId: order.id, fileId: file.id, what: "whole" });
    await openDownload(olga, { orderId: order.id, fileId: file.id, what: "rest" });
    await openDownload(olga, { orderId: order.id, fileId: file.id, what: "headers" });
    await removeFile(olga, { orderId: order.id, fileId: file.id });

    const told = await eventsOf(olga, order.id);
    expect(told.map(({ type, visibleToCustomer, audited }) => [type, visibleToCustomer, audited])).toEqual([
      ["file.added", true, true],
      ["file.downloaded", false, true],
      ["file.removed", true, true],
    ]);
    expect(told[0]?.data).toEqual({
      fileId: file.id,
      name: "Application.pdf",
      sizeBytes: 1_000,
      side: "seller",
      sha256,
    });
  });

  test("P-V1 whoever begins in the middle of a file is told of, once", async ({ as }) => {
    const olga = as(administrator);
    const { order } = await annasOrder(olga);
    const { id: fileId } = await aFile(olga, order.id);
    const piotr = as(anotherAdministrator);
    await openDownload(olga, { orderId: order.id, fileId, what: "whole" });
    for (const what of ["headers", "rest", "rest"] as const)
      await openDownload(piotr, { orderId: order.id, fileId, what });

    const told = (await eventsOf(olga, order.id)).filter(({ type }) => type === "file.downloaded");
    expect(told.map(({ actorId }) => actorId)).toEqual([olga.actor.employeeId, piotr.actor.employeeId]);
  });

  test.for<[string, Who<Actor>, string | null]>([
    ["R-AGG-35 another than the responsible", anotherAdministrator, null],
    ["R-UNI-25 an operator without the function", operator({ off: ["order.files"] }), "permission.denied"],
    ["an accountant", accountant, "permission.denied"],
    ["R-UNI-25 P-R5 a contractor", contractor, "order.not_found"],
    ["a key with the function", apiKey("order.files"), null],
    ["a key without it", apiKey("order.history", "order.details"), "permission.denied"],
    ["a job", job(), "permission.denied"],
  ])("%s", async ([, who, code], { as }) => {
    const olga = as(administrator);
    const { order } = await annasOrder(olga, { stage: "ASSIGNED", responsibleId: olga.actor.employeeId });
    const file = await aFile(olga, order.id);
    const ids = { orderId: order.id, fileId: file.id };
    const ctx = as(who);
    const outcomes = await Promise.allSettled([listOrderFiles(ctx, ids), getFile(ctx, ids)]);
    for (const work of [
      () => openDownload(ctx, { ...ids, what: "whole" }),
      () => beginUpload(ctx, { orderId: order.id, name: "b.pdf", declaredBytes: 1 }),
      () => removeFile(ctx, ids),
    ]) {
      outcomes.push(...(await Promise.allSettled([attempt(ctx, async () => void (await work()) as never)])));
    }
    const codes = outcomes.map((one) => (one.status === "rejected" ? one.reason.code : null));
    expect(codes).toEqual(Array(5).fill(code));
  });

  test("files come in every stage, also of a cancelled order (requirements 2.5)", async ({ as }) => {
    const olga = as(administrator);
    for (const stage of ["NEW", "AWAITING_DELIVERY", "CONFIRMED", "CANCELLED"]) {
      const { anna, order } = await annasOrder(olga, { stage });
      await aFile(as(customer(anna)), order.id);
      expect(await listOrderFiles(olga, { orderId: order.id })).toHaveLength(1);
    }
  });

  test("a recipient removes files of his own side only", async ({ as }) => {
    const olga = as(administrator);
    const { anna, order } = await annasOrder(olga);
    const his = as(customer(anna));
    const [theirs, own] = [await aFile(olga, order.id), await aFile(his, order.id)];

    await expect(removeFile(his, { orderId: order.id, fileId: theirs.id })).rejects.toMatchObject({
      code: "file.not_yours",
    });
    await removeFile(his, { orderId: order.id, fileId: own.id });

    expect((await listOrderFiles(olga, { orderId: order.id })).map(({ id }) => id)).toEqual([theirs.id]);
    const [kept] = await olga.db
      .select()
      .from(files)
      .where(and(eq(files.accountId, order.accountId), eq(files.id, own.id)));
    expect(kept).toMatchObject({ state: "removed", removedByName: "Anna Berg", dueAt: NOW, name: "Application.pdf" });
  });
});

describe("P-F4 P-R3 what is out of sight does not exist", () => {
  test("another's order, another order's file, a removed one and one on its way are all the same", async ({ as }) => {
    const olga = as(administrator);
    const { order } = await annasOrder(olga);
    const other = await annasOrder(olga);
    const file = await aFile(olga, order.id);
    const gone = await aFile(olga, order.id, "gone.pdf");
    await removeFile(olga, { orderId: order.id, fileId: gone.id });
    const { fileId: coming } = await beginUpload(olga, { orderId: order.id, name: "coming.pdf", declaredBytes: 10 });
    const neighbour = as(customer(other.anna));

    const refusals = await Promise.allSettled([
      getFile(neighbour, { orderId: order.id, fileId: file.id }),
      getFile(neighbour, { orderId: other.order.id, fileId: file.id }),
      getFile(olga, { orderId: other.order.id, fileId: file.id }),
      getFile(olga, { orderId: order.id, fileId: gone.id }),
      getFile(olga, { orderId: order.id, fileId: coming }),
    ]);

    expect(refusals.map((one) => one.status === "rejected" && one.reason.code)).toEqual(
      Array(5).fill("file.not_found"),
    );
    await expect(listOrderFiles(neighbour, { orderId: order.id })).rejects.toMatchObject({ code: "order.not_found" });
    await expect(beginUpload(neighbour, { orderId: order.id, name: "a.pdf", declaredBytes: 1 })).rejects.toMatchObject({
      code: "order.not_found",
    });
  });

  test("R-UNI-27 a guest of the organisation has no files, its supervisor has them", async ({ as }) => {
    const olga = as(administrator);
    const [school, anna] = [await anOrganization(olga), await aPerson(olga)];
    const order = await anOrderRow(olga, {
      clientId: school.id,
      recipientId: school.id,
      recipientKind: "organization",
    });
    const file = await aFile(olga, order.id);
    const ids = { orderId: order.id, fileId: file.id };

    const at = (level: "guest" | "supervisor") => as(customer(anna, [{ organizationId: school.id, level }]));
    expect((await getFile(at("supervisor"), ids)).id).toBe(file.id);
    await expect(getFile(at("guest"), ids)).rejects.toMatchObject({ code: "file.not_found" });
  });

  test("P-F4 a right that was lost while the bytes came is lost: nothing is stored", async ({ as }) => {
    const olga = as(administrator);
    const { order } = await annasOrder(olga);
    const { fileId } = await beginUpload(as(operator()), { orderId: order.id, name: "a.pdf", declaredBytes: 1 });
    const late = storeUpload(as(operator({ off: ["order.files"] })), {
      orderId: order.id,
      fileId,
      sizeBytes: 1,
      sha256,
    });
    await expect(late).rejects.toMatchObject({ code: "permission.denied" });
    expect(await listOrderFiles(olga, { orderId: order.id })).toEqual([]);
  });

  test("an upload that was given up cannot be finished any more", async ({ as }) => {
    const olga = as(administrator);
    const { order } = await annasOrder(olga);
    const { fileId } = await beginUpload(olga, { orderId: order.id, name: "a.pdf", declaredBytes: 1 });
    await dropUpload(as(job()), { fileId });
    await expect(storeUpload(olga, { orderId: order.id, fileId, sizeBytes: 1, sha256 })).rejects.toMatchObject({
      code: "file.not_found",
    });
  });
});
