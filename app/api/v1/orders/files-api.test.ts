import { createHash, randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { NextRequest } from "next/server";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import * as content from "@/app/api/v1/orders/[orderId]/files/[fileId]/content/route";
import * as one from "@/app/api/v1/orders/[orderId]/files/[fileId]/route";
import * as all from "@/app/api/v1/orders/[orderId]/files/route";
import { apiKeys } from "@/db/schema/accounts";
import { newId } from "@/lib/core/id";
import { UNLIMITED_API_KEY } from "@/scripts/launcher/test-settings.mjs";
import { aKey } from "@/tests/support/builders/api-key";
import { anOrderRow } from "@/tests/support/builders/order-rows";
import { aCommittedAccount, commit } from "@/tests/support/committed-account";
import { administrator, job } from "@/tests/support/who";

let account: Awaited<ReturnType<typeof aCommittedAccount>>;
let orderId: string;
let key: string;

beforeAll(async () => {
  account = await aCommittedAccount();
  orderId = (await commit(account, administrator, (ctx) => anOrderRow(ctx))).id;
  key = await aKey(account, { id: UNLIMITED_API_KEY });
});

type Sent = {
  method?: string;
  body?: Uint8Array<ArrayBuffer> | ReadableStream;
  headers?: Record<string, string>;
  by?: string;
};

/** A call as the framework hands it over, with bytes in and out. */
function call(handler: typeof all.GET, query: string, params: Record<string, string>, sent: Sent = {}) {
  const { method = "GET", body, headers = {}, by = key } = sent;
  const request = new NextRequest(`https://kontor.example/api/v1/x${query}`, {
    method,
    headers: { authorization: `Bearer ${by}`, ...headers },
    ...(body ? { body, duplex: "half" } : {}),
  });
  return handler(request, { params: Promise.resolve(params) });
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("R-AGG-36 files by the API", () => {
  test("P-F1 a file goes in, is listed and read, comes out byte for byte, and is removed", async () => {
    const bytes = new Uint8Array(Buffer.from(randomBytes(150_000).toString("base64")));
    const name = "Список – żółty.txt";
    const added = await call(
      all.POST,
      `?name=${encodeURIComponent(name)}`,
      { orderId },
      { method: "POST", body: bytes },
    );
    const file = await added.json();
    expect([added.status, file]).toMatchObject([
      201,
      { name, sizeBytes: bytes.length, sha256: sha256(bytes), side: "seller" },
    ]);

    const ids = { orderId, fileId: file.id };
    const { items } = await (await call(all.GET, "", { orderId })).json();
    expect(items).toMatchObject([{ id: file.id, uploadedBy: "Shop" }]);
    expect(Object.keys(items[0]).sort()).toEqual(Object.keys(file).sort());
    expect(await (await call(one.GET, "", ids)).json()).toEqual(file);

    const got = await call(content.GET, "", ids);
    expect(got.headers.get("content-disposition")).toBe(
      `attachment; filename="______ _ ___ty.txt"; filename*=UTF-8''${encodeURIComponent(name)}`,
    );
    expect(sha256(new Uint8Array(await got.arrayBuffer()))).toBe(sha256(bytes));
    const rest = await call(content.GET, "", ids, { headers: { range: "bytes=1000-" } });
    expect(rest.status).toBe(206);
    expect(sha256(new Uint8Array(await rest.arrayBuffer()))).toBe(sha256(bytes.subarray(1_000)));
    const middle = await call(content.GET, "", ids, { headers: { range: "bytes=10-19" } });
    expect(sha256(new Uint8Array(await middle.arrayBuffer()))).toBe(sha256(bytes.subarray(10, 20)));
    expect((await call(content.GET, "", ids, { headers: { range: "bytes=999999999-" } })).status).toBe(416);

    expect((await call(one.DELETE, "", ids, { method: "DELETE" })).status).toBe(200);
    for (const handler of [one.GET, content.GET]) expect((await call(handler, "", ids)).status).toBe(404);
  });

  test.for([
    ["without a name", "", "x", 422, "input.invalid"],
    ["with a path for a name", "?name=..%2Fa.txt", "x", 422, "input.invalid"],
    ["with a turned name", "?name=a%E2%80%AEtxt.exe.txt", "x", 422, "input.invalid"],
    ["of a type that is not taken", "?name=a.svg", "x", 422, "file.type"],
    ["that is another thing", "?name=a.pdf", "x", 422, "file.mismatch"],
    ["without content", "?name=a.txt", "", 422, "file.empty"],
  ] as const)("P-F2 P-I1 one %s is refused", async ([, query, text, status, code]) => {
    const body = new Uint8Array(Buffer.from(text));
    const answer = await call(all.POST, query, { orderId }, { method: "POST", body });
    expect([answer.status, (await answer.json()).code]).toEqual([status, code]);
    expect((await (await call(all.GET, "", { orderId })).json()).items).toEqual([]);
  });

  test("P-R2 P-R3 a key without the function is denied, another company's key finds nothing", async () => {
    const weak = await aKey(account, { functions: ["order.history", "order.details"] });
    const foreign = await aKey(await aCommittedAccount());
    const body = new Uint8Array([65]);
    for (const [by, status] of [
      [weak, 403],
      [foreign, 404],
    ] as const) {
      expect((await call(all.GET, "", { orderId }, { by })).status).toBe(status);
      expect((await call(all.POST, "?name=a.txt", { orderId }, { by, body, method: "POST" })).status).toBe(status);
    }
  });

  test.for([
    ["without a request key", {}],
    ["with one", { "idempotency-key": newId() }],
  ] as const)(
    "P-A1 P-F4 P-K1 a key that loses its rights while a file comes in adds none – %s",
    async ([, headers]) => {
      const id = newId();
      const by = await aKey(account, { id });
      const order = await commit(account, administrator, (ctx) => anOrderRow(ctx));
      vi.useFakeTimers({ toFake: ["Date"] });
      onTestFinished(() => void vi.useRealTimers());
      const pull = async (controller: ReadableStreamDefaultController) => {
        controller.enqueue(Buffer.from("half of it, "));
        await commit(account, job(), (ctx) => ctx.tx.update(apiKeys).set({ functions: [] }).where(eq(apiKeys.id, id)));
        vi.setSystemTime(Date.now() + 1_000);
        controller.enqueue(Buffer.from("and the rest"));
        controller.close();
      };
      // Nothing is pulled before somebody reads.
      const coming = new ReadableStream({ pull }, { highWaterMark: 0 });

      const params = { orderId: order.id };
      const answer = await call(all.POST, "?name=a.txt", params, { method: "POST", body: coming, headers, by });

      expect([answer.status, (await answer.json()).code]).toEqual([403, "permission.denied"]);
      expect((await (await call(all.GET, "", params)).json()).items).toEqual([]);
    },
  );
});
