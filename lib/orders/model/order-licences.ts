import { z } from "zod";
import { recipientKind } from "./order-fields";

/** One licence of an order as staff see it. Codes are in no list (promise L3). */
export const orderLicence = z.object({
  id: z.uuid().describe("Id of the licence."),
  lineId: z.uuid().describe("The line of the order it belongs to."),
  position: z.int().describe("Its place among the units of the line, from 1."),
  name: z.string().describe("Name of what is licensed, as it was ordered."),
  state: z.enum(["granted", "activated", "revoked"]).describe("Handed over, activated on a person, or taken back."),
  hasCode: z.boolean().describe("Whether a code belongs to it; the code itself is never part of an answer."),
  holder: z
    .object({
      id: z.uuid().describe("Id of the client."),
      name: z.string().describe("Name of the client."),
      kind: recipientKind,
    })
    .describe("Who holds it now."),
  grantedAt: z.date().describe("When it was handed over first."),
  activatedAt: z.date().nullable().describe("When it was activated."),
  handedOverAt: z.date().nullable().describe("When its holder passed it on last."),
});
export type OrderLicence = z.output<typeof orderLicence>;
