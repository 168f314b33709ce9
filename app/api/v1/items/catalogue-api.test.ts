import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/core/id";
import { callApi, ownDatabase } from "@/tests/support/api";
import { aKey } from "@/tests/support/builders/api-key";
import { anItem, aProduct } from "@/tests/support/builders/catalogue";
import { aShop, type Shop } from "@/tests/support/builders/shop";
import { commit } from "@/tests/support/committed-account";
import { job } from "@/tests/support/who";

await ownDatabase("api_catalogue");

let shop: Shop;
let itemId: string;
let productId: string;

beforeAll(async () => {
  shop = await aShop();
  [itemId, productId] = await commit(shop.account, job(), async (ctx) => {
    const item = await anItem(ctx, { name: "Reader", free: 0 });
    const product = await aProduct(ctx, [item], { name: "Reader pack" });
    return [item.id, product.id];
  });
});

describe("the catalogue through the API", () => {
  test("an integrator finds the product and its item, and uploads codes to it", async () => {
    const key = await aKey(shop.account, { functions: ["catalogue.view", "codes.upload"] });

    const products = await callApi("GET", "/products?search=reader&state=for_sale", { key });
    expect(products).toMatchObject({ status: 200, body: { items: [{ id: productId, itemCount: 1 }] } });
    const items = await callApi("GET", `/items?productId=${productId}&limit=10`, { key });
    expect(items).toMatchObject({ status: 200, body: { items: [{ id: itemId, freeCodes: 0, currency: "PLN" }] } });

    const body = { codes: ["AAA", "BBB", "AAA"] };
    const uploaded = await callApi("POST", `/items/${itemId}/codes`, { key, body });
    expect(uploaded).toMatchObject({ status: 201, body: { added: 2, repeated: 1, repeatedRows: [3], free: 2 } });
  });

  test("P-M4 an upload with the same Idempotency-Key has one effect and the same answer", async () => {
    const key = await aKey(shop.account, { functions: ["codes.upload"] });
    const headers = { "idempotency-key": newId() };
    const send = (codes: string[]) => callApi("POST", `/items/${itemId}/codes`, { key, body: { codes }, headers });

    const first = await send(["KEY-1"]);

    expect(first).toMatchObject({ status: 201, body: { added: 1, repeated: 0 } });
    expect(await send(["KEY-1"])).toEqual(first);
    expect(await send(["KEY-2"])).toMatchObject({ status: 409, body: { code: "idempotency.reused" } });
  });

  test("P-K1 P-R3 a key without the function is refused, an item of another account does not exist", async () => {
    const other = await aShop();
    const reader = await aKey(shop.account, { functions: ["catalogue.view"] });
    const stranger = await aKey(other.account, { functions: ["codes.upload", "catalogue.view"] });
    const body = { codes: ["X"] };

    expect(await callApi("POST", `/items/${itemId}/codes`, { key: reader, body })).toMatchObject({
      status: 403,
      body: { code: "permission.denied" },
    });
    expect(await callApi("POST", `/items/${itemId}/codes`, { key: stranger, body })).toMatchObject({
      status: 404,
      body: { code: "item.not_found" },
    });
    expect(await callApi("GET", `/items?productId=${productId}`, { key: stranger })).toMatchObject({
      status: 200,
      body: { items: [] },
    });
  });
});
