import { hostileJson } from "./schema-values";

const TEN_MEGABYTES = 10_000_000;
const DEEP = 3_000;

/** What a server action can be sent and JSON cannot say; forms of the framework carry all of these. */
const beyondJson: readonly unknown[] = [
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -0,
  5e-324,
  2 ** 31,
  2 ** 53,
  0.1 + 0.2,
  1n,
  2n ** 70n,
  new Date(0),
  new Date(Number.NaN),
  new Map([["id", 1]]),
  new Set([1]),
  new Uint8Array(16),
  new URLSearchParams("a=1"),
  new FormData(),
  new Blob(["1"]),
  /1/,
  Symbol("1"),
  () => 1,
  new Error("1"),
  Object.create(null),
  Object.create({ id: "inherited" }),
  { valueOf: () => 1, toString: () => "1" },
  { length: 1, 0: "a" },
  [1],
  ["1"],
  [undefined],
  new Array(50_000).fill("a"),
  nested((inner) => [inner]),
  nested((inner) => ({ inner })),
];

const texts: readonly string[] = [
  "0",
  "-0",
  "1.0",
  "0x10",
  "1e3",
  "1_000",
  "١٢",
  "true",
  "false",
  "null",
  "undefined",
  "[object Object]",
  "\t",
  "\n",
  "\r\n",
  "a\u0000b",
  "a\u0007b",
  "a\u001bb",
  "a\u007fb",
  "a\u0085b",
  "a\u061cb",
  "a\u200bb",
  "a\u200fb",
  "a\u202eb",
  "a\u2028b",
  "a\u2066b",
  "a\ud800",
  "\udc00a",
  "\ud800@x.example",
  "e\u0301",
  "\u212b",
  "\ufb01",
  "a\u202e@x.example",
  "a\nb@x.example",
  "a@x.example\u0000",
  "30 February",
  "2026-02-30",
  "2025-02-29",
  "2026-13-01",
  "2026-00-10",
  "0000-01-01",
  "-000001-01-01",
  "+012026-01-01",
  "20260310",
  "10.03.2026",
  "2026-3-1",
  "2026-02-30T10:00:00.000Z",
  "2026-03-10T25:00:00.000Z",
  "2026-03-10T09:00:00+25:00",
  "0000-01-01T00:00:00.000Z",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "{0198f3a2-6f0e-7d43-9a41-3f6f8f2a9b10}",
  "0198f3a26f0e7d439a413f6f8f2a9b10",
  "0198f3a2-6f0e-7d43-9a41-3f6f8f2a9b10 ",
  "０198f3a2-6f0e-7d43-9a41-3f6f8f2a9b10",
  "é".repeat(5_000),
  "🙂".repeat(2_000),
];

/** Everything that may stand in place of a value. */
export const hostileValues: readonly unknown[] = [
  ...beyondJson,
  ...texts,
  ...hostileJson.map((text): unknown => JSON.parse(text)),
];

/** So long that only few of them are tried: each costs what a whole upload costs. */
export const hugeTexts: readonly string[] = [
  "x".repeat(TEN_MEGABYTES),
  "e\u0301".repeat(TEN_MEGABYTES / 4),
  `${"a.".repeat(TEN_MEGABYTES / 10)}@x.example`,
  " ".repeat(TEN_MEGABYTES),
];

/** Names that no schema has, some of which mean something to JavaScript. */
export const strangeKeys = ["extra", "__proto__", "constructor", "toString", "accountId ", "", "0"] as const;

function nested(wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let depth = 0; depth < DEEP; depth += 1) value = wrap(value);
  return value;
}
