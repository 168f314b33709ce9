import { type StepTable, stageAfter } from "@/lib/core/steps";

export const licenceStages = ["NEW", "ASSIGNED", "AWAITING_DELIVERY", "CONFIRMED", "CANCELLED"] as const;
export type LicenceStage = (typeof licenceStages)[number];

/** Every legal step of a licence order (requirements 2.5). A step that is not here does not exist. */
export const licenceSteps = {
  assign: { from: ["NEW"], to: "ASSIGNED" },
  /** Handing over to another responsible leaves the stage as it is (R-AGG-35). */
  handOver: { from: ["ASSIGNED"], to: "ASSIGNED" },
  confirm: { from: ["NEW", "ASSIGNED"], to: "CONFIRMED" },
  awaitDelivery: { from: ["NEW", "ASSIGNED"], to: "AWAITING_DELIVERY" },
  deliver: { from: ["AWAITING_DELIVERY"], to: "CONFIRMED" },
  cancel: { from: ["NEW", "ASSIGNED", "AWAITING_DELIVERY"], to: "CANCELLED" },
} as const satisfies StepTable<LicenceStage>;

export type LicenceStep = keyof typeof licenceSteps;

/** Where composition, recipient and parameters may still change (requirements 2.8). */
export const licenceEditableStages: readonly string[] = ["NEW", "ASSIGNED"];

/** The stage after a step. @throws order.wrong_stage */
export function nextLicenceStage(stage: string, step: LicenceStep): LicenceStage {
  return stageAfter<LicenceStage, typeof licenceSteps>(licenceSteps, stage, step);
}

/** What the screens offer at a stage; the use cases decide again. */
export function licenceStepsFrom(stage: string): LicenceStep[] {
  const names = Object.keys(licenceSteps) as LicenceStep[]; // Keys of a constant object.
  return names.filter((name) => (licenceSteps[name].from as readonly string[]).includes(stage));
}
