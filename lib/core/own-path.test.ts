import { describe, expect, test } from "vitest";
import { ownPath } from "./own-path";

describe("ownPath", () => {
  test.for([
    ["/orders?stage=NEW", "/orders?stage=NEW"],
    ["/clients/42/../43", "/clients/43"],
    ["/", "/"],
  ] as const)("P-A6 %s stays", ([address, path]) => {
    expect(ownPath(address)).toBe(path);
  });

  test.for([
    ["https://evil.example/"],
    ["//evil.example"],
    ["/\\evil.example"],
    ["/\t/evil.example"],
    ["/.//evil.example"],
    ["javascript:alert(1)"],
    ["orders"],
    [""],
    [["/orders"]],
    [undefined],
  ] as const)("P-A6 %s leads nowhere", ([address]) => {
    expect(ownPath(address)).toBeNull();
  });
});
