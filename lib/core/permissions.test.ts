import { describe, expect, test } from "vitest";
import type { EmployeeActor } from "./actor";
import { effectiveFunctions, roles } from "./functions";
import { receivesForCompany } from "./permissions";

const employeeAs = (role: EmployeeActor["role"]): EmployeeActor => ({
  kind: "employee",
  accountId: "account",
  employeeId: "employee",
  personId: "person",
  sessionId: "session",
  name: "Somebody",
  role,
  functions: effectiveFunctions(role, {}),
});

describe("receivesForCompany", () => {
  test("P-R5 R-AGG-06 everybody of the staff but a contractor sees what the company bought", () => {
    const seeing = roles.filter((role) => receivesForCompany(employeeAs(role)));

    expect(seeing).toEqual(["administrator", "operator", "accountant"]);
  });
});
