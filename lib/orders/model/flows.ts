/** What kind of fulfilment an order has; fixed by its first line and never changed (requirements 2.2). */
export const flows = ["production", "licence", "access", "service", "topup"] as const;
export type Flow = (typeof flows)[number];

const flowByKind: Readonly<Record<string, Flow>> = {
  licence: "licence",
  licence_code: "licence",
  course_access: "access",
  print_product: "production",
  shop_good: "production",
  service: "service",
};

/** The flow in which an item of this kind is fulfilled. */
export function flowOfKind(kind: string): Flow {
  const flow = flowByKind[kind];
  if (flow) return flow;
  throw new RangeError(`no flow for the kind ${kind}`);
}

/** Type of an order that came neither by the quick nor by the custom form (requirements 2.2). */
export function typeOfFlow(flow: Flow): string {
  return flow === "production" ? "regular" : "digital";
}

/** The stage an order begins in: production orders of the site, the app and the API wait as placed (requirements 2.4). */
export function firstStage(flow: Flow, source: string): string {
  return flow === "production" && source !== "panel" ? "PLACED" : "NEW";
}

const finalProductionStages = ["ISSUED", "NOT_COLLECTED", "CANCELLED", "CANCELLED_DEFECT"];

/** Whether lines, recipient and parameters may still change at this point (requirements 2.8). */
export function isEditable(order: {
  flow: string;
  stage: string;
  receivedMinor: number;
  paidFromAccountMinor: number;
}): boolean {
  switch (order.flow) {
    case "licence":
      return order.stage === "NEW" || order.stage === "ASSIGNED";
    case "production":
      return !finalProductionStages.includes(order.stage);
    case "access":
      return true;
    default:
      return order.stage === "NEW" && order.receivedMinor + order.paidFromAccountMinor === 0;
  }
}
