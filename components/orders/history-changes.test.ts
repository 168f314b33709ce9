import { describe, expect, test } from "vitest";
import { changedLines, changedOptions } from "./history-changes";

describe("R-UNI-29 what changed in a history", () => {
  test("lines that came, went and changed are told; those that stayed are not", () => {
    const before = [
      { name: "Algebra", quantity: 2 },
      { name: "Biology", quantity: 1 },
      { name: "Chemistry", quantity: 4 },
    ];
    const after = [
      { name: "Algebra", quantity: 5 },
      { name: "Chemistry", quantity: 4 },
      { name: "Drawing", quantity: 1 },
    ];

    expect(changedLines(before, after)).toEqual([
      { label: "Algebra", before: "2", after: "5" },
      { label: "Biology", before: "1" },
      { label: "Drawing", after: "1" },
    ]);
  });

  test("options of one name are told apart by their place", () => {
    expect(
      changedOptions(
        [["Class", "5A"]],
        [
          ["Class", "5B"],
          ["Class", "6C"],
        ],
      ),
    ).toEqual([
      { label: "Class", before: "5A", after: "5B" },
      { label: "Class (2)", after: "6C" },
    ]);
  });
});
