import { describe, expect, test } from "vitest";
import { type LicenceStep, licenceStages, licenceSteps, licenceStepsFrom, nextLicenceStage } from "./licence-stages";

const legal = new Map<string, string>([
  ["NEW assign", "ASSIGNED"],
  ["ASSIGNED handOver", "ASSIGNED"],
  ["NEW confirm", "CONFIRMED"],
  ["ASSIGNED confirm", "CONFIRMED"],
  ["NEW awaitDelivery", "AWAITING_DELIVERY"],
  ["ASSIGNED awaitDelivery", "AWAITING_DELIVERY"],
  ["AWAITING_DELIVERY deliver", "CONFIRMED"],
  ["NEW cancel", "CANCELLED"],
  ["ASSIGNED cancel", "CANCELLED"],
  ["AWAITING_DELIVERY cancel", "CANCELLED"],
]);
const steps = Object.keys(licenceSteps) as LicenceStep[];
const pairs = licenceStages.flatMap((stage) => steps.map((step) => [stage, step] as const));

describe("P-O3 stages of the licence flow", () => {
  test.for(pairs)("%s %s does what the table says, or is refused", ([stage, step]) => {
    const to = legal.get(`${stage} ${step}`);
    if (to) expect(nextLicenceStage(stage, step)).toBe(to);
    else
      expect(() => nextLicenceStage(stage, step)).toThrowError(
        expect.objectContaining({ kind: "conflict", code: "order.wrong_stage" }),
      );
  });

  test("confirmed and cancelled are final", () => {
    expect(licenceStepsFrom("CONFIRMED")).toEqual([]);
    expect(licenceStepsFrom("CANCELLED")).toEqual([]);
  });
});
