import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { NextRequest } from "next/server";
import { beforeEach, describe, expect, test } from "vitest";
import * as one from "@/app/api/v1/orders/[orderId]/files/[fileId]/route";
import * as all from "@/app/api/v1/orders/[orderId]/files/route";
import { files } from "@/db/schema/files";
import { events } from "@/db/schema/outbox";
import { newId } from "@/lib/core/id";
import { ORDER_FILES_MAX } from "@/lib/files/model/limits";
import { fileStore } from "@/lib/server/file-store";
import { aKey } from "@/tests/support/builders/api-key";
import { anOrderRow } from "@/tests/support/builders/order-rows";
import { aCommittedAccount, commit } from "@/tests/support/committed-account";
import { administrator } from "@/tests/support/who";

let account: Awaited<ReturnType<typeof aCommittedAccount>>;
let orderId: string;
let apiKey: string;

beforeEach(async () => {
  account = await aCommittedAccount();
  orderId = (await commit(account, administrator, (ctx) => anOrderRow(ctx))).id;
  apiKey = await aKey(account);
});

async function call(handler: typeof all.GET, params: Record<string, string>, init: RequestInit, query = "") {
  const request = new NextRequest(`https://kontor.example/api/v1/x${query}`, {
    ...init,
    // What the types of the framework's request do not take from those of the platform.
    ...({ duplex: "half" } as object),
    signal: undefined,
    headers: { authorization: `Bearer ${apiKey}`, ...init.headers },
  });
  const answer = await handler(request, { params: Promise.resolve(params) });
  return { status: answer.status, isReplay: answer.headers.get("idempotency-replayed"), body: await answer.json() };
}

type Upload = { key: string; text?: string; name?: string; order?: string };
const upload = ({ key, text = "the application", name = "a.txt", order = orderId }: Upload) =>
  call(
    all.POST,
    { orderId: order },
    { method: "POST", body: Buffer.from(text), headers: { "idempotency-key": key } },
    `?name=${name}`,
  );

const rows = () =>
  commit(account, administrator, ({ db }) => db.select().from(files).where(eq(files.orderId, orderId)));
const historyOf = (subjectId: string) =>
  commit(account, administrator, async ({ db }) =>
    (await db.select().from(events).where(eq(events.subjectId, subjectId))).map(({ type }) => type),
  );

/** Every key under which the store has bytes of this account. */
async function keysInStore() {
  const { folders } = await fileStore().list("");
  const lists = await Promise.all(
    folders.map((day) =>
      fileStore()
        .list(`${day}/${account.id}/`)
        .catch(() => null),
    ),
  );
  return lists.flatMap((list) => list?.keys ?? []);
}

describe("P-M4 R-UNI-33 repeated uploads by the API", () => {
  test("the same key, order, name and bytes add one file, and the repeat gets the first answer", async () => {
    const key = newId();
    const first = await upload({ key });
    const second = await upload({ key });

    expect([first.status, first.isReplay]).toEqual([201, null]);
    expect(first.body.sha256).toBe(createHash("sha256").update("the application").digest("hex"));
    expect(second).toEqual({ ...first, isReplay: "true" });
    expect(await rows()).toMatchObject([{ id: first.body.id, state: "stored" }]);
    expect(await keysInStore()).toHaveLength(1);
    expect(await historyOf(orderId)).toEqual(["file.added"]);
  });

  test.for([
    ["bytes", { text: "another application" }],
    ["a name", { name: "b.txt" }],
  ] as const)("the same key with other content – %s – gets 409, and nothing is kept", async ([, other]) => {
    const key = newId();
    await upload({ key });
    expect(await upload({ key, ...other })).toMatchObject({ status: 409, body: { code: "idempotency.reused" } });
    expect(await rows()).toHaveLength(1);
    expect(await keysInStore()).toHaveLength(1);
  });

  test("the same key for another order, or for another command, gets 409", async () => {
    const key = newId();
    const other = await commit(account, administrator, (ctx) => anOrderRow(ctx));
    const { body } = await upload({ key });
    expect(await upload({ key, order: other.id })).toMatchObject({ status: 409, body: { code: "idempotency.reused" } });
    const removal = { method: "DELETE", headers: { "idempotency-key": key } };
    expect(await call(one.DELETE, { orderId, fileId: body.id }, removal)).toMatchObject({ status: 409 });
    expect((await rows()).map(({ state }) => state)).toEqual(["stored"]);
  });

  test("of 8 copies at once one is kept; all get its answer, and the bytes of the others are gone", async () => {
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 8 }, () => upload({ key })));

    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
    expect(answers.filter(({ isReplay }) => isReplay === null)).toHaveLength(1);
    const kept = (await rows()).filter(({ state }) => state === "stored");
    expect(kept).toMatchObject([{ id: answers[0]?.body.id }]);
    expect((await rows()).filter(({ state }) => state === "uploading")).toEqual([]);
    expect(await keysInStore()).toEqual(kept.map(({ storageKey }) => storageKey));
    expect(await historyOf(orderId)).toEqual(["file.added"]);
  });

  test("a refused upload leaves its key free, and a repeat is answered in an order that is full by now", async () => {
    const key = newId();
    expect(await upload({ key, name: "a.svg" })).toMatchObject({ status: 422, body: { code: "file.type" } });
    const first = await upload({ key });
    expect(first.status).toBe(201);
    await commit(account, administrator, async (ctx) => {
      const [row] = await ctx.db.select().from(files).where(eq(files.id, first.body.id));
      if (!row) throw new Error("the file is not there");
      const more = Array.from({ length: ORDER_FILES_MAX - 1 }, () => ({ ...row, id: newId(), storageKey: newId() }));
      await ctx.tx.insert(files).values(more);
    });
    expect(await upload({ key: newId() })).toMatchObject({ body: { code: "file.order_full" } });
    expect(await upload({ key })).toEqual({ ...first, isReplay: "true" });
  });

  test("a removal with a key takes effect once and is answered the same", async () => {
    const { body } = await upload({ key: newId() });
    const removal = { method: "DELETE", headers: { "idempotency-key": newId() } };
    const first = await call(one.DELETE, { orderId, fileId: body.id }, removal);
    const second = await call(one.DELETE, { orderId, fileId: body.id }, removal);
    expect([first.status, first.body]).toEqual([200, { id: body.id }]);
    expect(second).toEqual({ ...first, isReplay: "true" });
    expect(await historyOf(orderId)).toEqual(["file.added", "file.removed"]);
  });
});
