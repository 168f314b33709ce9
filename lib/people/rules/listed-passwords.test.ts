import { describe, expect, test } from "vitest";
import { isListed } from "./listed-passwords";

describe("isListed", () => {
  test.for(["123456789a", "Password123", "1QAZ2WSX3EDC", "mypassword", "liverpoolfc"])(
    "policy figure: %s is one of the common ones",
    (password) => expect(isListed(password)).toBe(true),
  );

  test("policy figure: what nobody uses is not", () => {
    expect(isListed("seven quiet herons over Gdynia")).toBe(false);
    expect(isListed("")).toBe(false);
  });
});
