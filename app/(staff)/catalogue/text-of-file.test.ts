import { describe, expect, test } from "vitest";
import { textOfFile } from "./text-of-file";

const formWith = (value: Blob | string) => {
  const form = new FormData();
  if (typeof value === "string") form.set("file", value);
  else form.set("file", value, "codes.txt");
  return form;
};

describe("textOfFile", () => {
  test("the text of a file comes with its line ends as they are", async () => {
    expect(await textOfFile(formWith(new Blob(["A\nB\r\nŻ"])))).toBe("A\nB\r\nŻ");
  });

  test("bytes that are no UTF-8 show as replacement marks, for the schema to refuse", async () => {
    expect(await textOfFile(formWith(new Blob([Uint8Array.of(0xc6, 0xf3, 0x62)])))).toContain("\ufffd");
  });

  test.for([
    ["a text field in place of a file", formWith("A")],
    ["a form without a file", new FormData()],
    ["an object that pretends", { get: () => new File(["A"], "a") }],
    ["nothing", null],
  ] as const)("P-I1 %s is nothing", async ([, form]) => {
    expect(await textOfFile(form)).toBeUndefined();
  });
});
