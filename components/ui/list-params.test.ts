import { describe, expect, test } from "vitest";
import type { SearchParams } from "./list-address";
import { manyParam, oneParam } from "./list-params";

describe("list-params", () => {
  test.for([
    ["one", { q: "anna" }, "anna"],
    ["the first of several", { q: ["anna", "berg"] }, "anna"],
    ["an empty one is none", { q: "" }, undefined],
    ["a missing one is none", {}, undefined],
  ] as const)("oneParam: %s", ([, params, value]) => {
    expect(oneParam({ q: undefined, ...params } as SearchParams, "q")).toEqual(value);
  });

  test.for([
    ["those it knows, in the order of the list", "b,a", ["a", "b"]],
    ["what it does not know is left out", "a,<script>", ["a"]],
    ["nothing it knows is all", "x", undefined],
    ["nothing is all", "", undefined],
  ] as const)("manyParam: %s", ([, state, values]) => {
    expect(manyParam({ state }, "state", ["a", "b"])).toEqual(values);
  });
});
