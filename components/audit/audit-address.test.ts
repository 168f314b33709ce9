import { describe, expect, test } from "vitest";
import { auditListOf } from "./audit-address";

const id = "0197c0de-0000-7000-8000-000000000001";

describe("auditListOf", () => {
  test("R-UNI-41 every filter stands in the address", () => {
    const address = {
      who: id,
      kind: "keys,codes",
      about: id,
      atFrom: "2026-03-01",
      atTo: "2026-03-31",
      source: "::1",
      id,
    };
    expect(auditListOf({ ...address, after: "abc" })).toEqual({
      wrong: [],
      input: {
        who: id,
        kinds: ["keys", "codes"],
        subjectId: id,
        from: "2026-03-01",
        to: "2026-03-31",
        source: "::1",
        id,
        cursor: "abc",
      },
    });
  });

  test("P-I2 what is no filter is left out and named", () => {
    const address = { kind: "keys,gold", about: "x", atTo: "2026-02-30", id: "42", who: ["a", "b"], source: "" };
    expect(auditListOf(address)).toEqual({ wrong: ["kind", "about", "atTo", "id"], input: { kinds: [] } });
  });
});
