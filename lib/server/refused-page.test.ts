import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { DomainError, invalidField } from "@/lib/core/errors";
import { refusedPage } from "./refused-page";

/** Next sets this from its configuration, without which there are no pages with 403. */
beforeAll(() => void vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "true"));
afterAll(() => void vi.unstubAllEnvs());

describe("refusedPage", () => {
  test.for([
    ["what does not exist", new DomainError("not_found", "order.not_found"), 404],
    ["an address that asks for what cannot be", invalidField("cursor", "field.value"), 404],
    ["a function that is switched off", new DomainError("denied", "permission.denied"), 403],
  ] as const)("P-I1 P-R3 %s is answered in words, never as a fault of ours", ([, error, status]) => {
    expect(() => refusedPage(error)).toThrow(expect.objectContaining({ digest: `NEXT_HTTP_ERROR_FALLBACK;${status}` }));
  });

  test("P-I5 everything else is left to the error page", () => {
    const busy = new DomainError("unavailable", "database.unavailable");

    expect(() => refusedPage(busy)).toThrow(busy);
  });
});
