import { describe, expect, test } from "vitest";
import { sortLink, withParams } from "./list-address";

describe("withParams", () => {
  test.for([
    ["sets a parameter", {}, { after: "x" }, "/orders?after=x"],
    ["replaces it", { after: "a" }, { after: "b" }, "/orders?after=b"],
    ["takes it away", { after: "a", q: "atlas" }, { after: null }, "/orders?q=atlas"],
    ["keeps repeated ones", { stage: ["NEW", "DONE"] }, {}, "/orders?stage=NEW&stage=DONE"],
    ["escapes what was typed", {}, { q: "a&b=ż" }, "/orders?q=a%26b%3D%C5%BC"],
    ["leaves the bare path", { after: "a" }, { after: null }, "/orders"],
  ] as const)("%s", ([, current, changes, expected]) => {
    const copy = Object.fromEntries(
      Object.entries(current).map(([name, value]) => [name, typeof value === "string" ? value : [...value]]),
    );
    expect(withParams("/orders", copy, changes)).toBe(expected);
  });
});

describe("sortLink", () => {
  test.for([
    ["a column not sorted by is sorted ascending first", undefined, "/orders?sort=sum", null],
    ["ascending turns to descending", "sum", "/orders?sort=-sum", "asc"],
    ["descending turns to ascending", "-sum", "/orders?sort=sum", "desc"],
    ["another column's order is left", "-number", "/orders?sort=sum", null],
  ] as const)("%s", ([, sort, href, direction]) => {
    expect(sortLink("/orders", { sort }, "sum")).toEqual({ href, direction });
  });

  test("the usual order shows its direction, and a new order starts again from page one", () => {
    expect(sortLink("/orders", { after: "x", q: "a" }, "created", "-created")).toEqual({
      href: "/orders?q=a&sort=created",
      direction: "desc",
    });
  });
});
