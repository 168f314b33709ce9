import { describe, expect, test } from "vitest";
import { actionDoors, type Door, operationDoors, pageDoors, routeDoors } from "./doors";
import { actionRules, operationRules, pageRules, routeRules } from "./rules";

/** What is missing or left over, in words that say what to write and where. */
function compared(list: string, doors: Door[], rules: readonly { door: string }[]): string[] {
  const declared = rules.map(({ door }) => door);
  const existing = doors.map(({ name }) => name);
  const missing = existing.filter((name) => !declared.includes(name));
  const gone = declared.filter((name) => !existing.includes(name));
  const twice = declared.filter((name, index) => declared.indexOf(name) !== index);
  return [
    ...missing.map((name) => `no rule: add { door: "${name}", … } to \`${list}\` of a file in tests/matrix/rules/`),
    ...gone.map((name) => `nothing to rule: take { door: "${name}", … } out of \`${list}\` in tests/matrix/rules/`),
    ...twice.map((name) => `two rules: keep one of { door: "${name}", … } in \`${list}\` of tests/matrix/rules/`),
  ];
}

describe("P-R2 every door has exactly one rule that says who may come in", () => {
  test.for([
    ["actions", actionDoors, actionRules, 50],
    ["pages", pageDoors, pageRules, 40],
    ["routes", routeDoors, routeRules, 5],
    ["operations", operationDoors, operationRules, 8],
  ] as const)("%s", ([list, doors, rules, atLeast]) => {
    const found = doors();
    expect(found.length, "doors found").toBeGreaterThanOrEqual(atLeast);
    expect(compared(list, found, rules)).toEqual([]);
  });
});
