import { describe, expect, test } from "vitest";
import { packRows, unpackRows } from "./packed-rows";

const rows = [
  { id: "a", at: new Date(0), client: { name: "Anna" }, note: null },
  { id: "b", at: new Date(1), client: null, note: undefined },
];

describe("packed rows", () => {
  test("are the same rows when unpacked", () => {
    expect(unpackRows(packRows<(typeof rows)[number]>(rows))).toEqual(rows);
  });

  test("name each field once", () => {
    expect(JSON.stringify(packRows(rows)).match(/client/g)).toHaveLength(1);
  });

  test("may be none", () => {
    expect(unpackRows(packRows([]))).toEqual([]);
  });
});
