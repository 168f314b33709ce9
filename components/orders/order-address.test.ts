import { describe, expect, test } from "vitest";
import type { SearchParams } from "@/components/ui/list-address";
import { orderListOf } from "./order-address";

describe("orderListOf", () => {
  test("R-UNI-41 a copied address asks for the same list", () => {
    expect(
      orderListOf({
        q: "berg",
        stage: "NEW,ASSIGNED",
        payment: "unpaid",
        kind: "person",
        responsible: "none",
        totalMin: "1000",
        createdFrom: "2026-03-01",
        sort: "-total",
        after: "abc",
      }),
    ).toMatchObject({
      search: "berg",
      stage: ["NEW", "ASSIGNED"],
      payment: ["unpaid"],
      recipientKind: "person",
      responsibleId: "none",
      totalFromMinor: 1_000,
      createdFrom: "2026-03-01",
      sort: "total",
      direction: "desc",
      cursor: "abc",
    });
  });

  test("without parameters the newest come first", () => {
    expect(orderListOf({})).toMatchObject({ sort: "created", direction: "desc" });
  });

  test.for<[string, SearchParams, keyof ReturnType<typeof orderListOf>]>([
    ["a stage that is no word", { stage: "<b>" }, "stage"],
    ["a payment that does not exist", { payment: "free" }, "payment"],
    ["a responsible that is no id", { responsible: "olga" }, "responsibleId"],
    ["an amount that is none", { totalMin: "1e3" }, "totalFromMinor"],
    ["a day that does not exist", { createdTo: "2026-02-30" }, "createdTo"],
    ["a repeated parameter", { q: ["a", "b"] }, "search"],
    ["both kinds of recipients", { kind: "person,organization" }, "recipientKind"],
  ])("P-I1 left out: %s", ([, params, name]) => {
    const list = orderListOf({ ...params, source: "api" });

    expect(list[name]).toBeUndefined();
    expect(list.source).toEqual(["api"]);
  });

  test("P-I3 sorting goes by the columns of the list only", () => {
    expect(orderListOf({ sort: "password" })).toMatchObject({ sort: "created" });
  });
});
