import { describe, expect, test } from "vitest";
import { readJsonObject } from "./strict-json";

const read = (text: string) => readJsonObject(new TextEncoder().encode(text).buffer);

describe("readJsonObject", () => {
  test.for([
    ["an object with everything", '{"a":[{"b":"x:y,{\\"}"},1,null,true],"c":{"a":1}}'],
    ["the same name in two objects", '{"a":{"x":1},"b":{"x":2},"list":[{"x":1},{"x":2}]}'],
    ["a name that is also a value", '{"a":"b","b":"a","c":["a","a"]}'],
    ["a pair of surrogates", '{"a":"\\ud83d\\ude42"}'],
    ["space around it", ' \n{"a":1}\t'],
  ] as const)("P-I1 reads %s", ([, text]) => {
    expect(read(text)).toEqual(JSON.parse(text));
  });

  test("reads nothing as no fields", () => {
    expect([read(""), read(" \n")]).toEqual([{}, {}]);
  });

  test.for([
    ["a name twice", '{"a":1,"a":2}'],
    ["a name twice, once spelled by its number", '{"a":1,"\\u0061":2}'],
    ["a name twice deep inside", '{"x":[{"y":{"a":1,"b":{},"a":2}}]}'],
    ["the name of the prototype", '{"__proto__":{"admin":true}}'],
    ["the name of the prototype, spelled by numbers", '{"x":{"\\u005f_proto__":1}}'],
    ["too deep nesting", `{"a":${"[".repeat(30)}${"]".repeat(30)}}`],
    ["half a character", '{"a":"\\ud800"}'],
    ["half a character in a name", '{"\\udc00":1}'],
    ["a byte order mark", '\ufeff{"a":1}'],
    ["NaN", '{"a":NaN}'],
    ["Infinity", '{"a":-Infinity}'],
    ["a comment", '{"a":1}//'],
    ["a list", "[1]"],
    ["a text", '"a"'],
    ["null", "null"],
    ["two objects", "{}{}"],
    ["a comma too many", '{"a":1,}'],
  ] as const)("P-I1 P-I2 refuses %s", ([, text]) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ kind: "unreadable", code: "input.json" }));
  });

  test("P-I1 refuses bytes that are not UTF-8", () => {
    const bytes = new Uint8Array([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]);
    expect(() => readJsonObject(bytes.buffer)).toThrow(expect.objectContaining({ code: "input.json" }));
  });
});
