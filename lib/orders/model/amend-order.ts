import type { z } from "zod";
import { changeParametersInput, changeRecipientInput } from "./commands";

/** Recipient and parameters together; what is not given stays. A recipient comes with his kind. */
export const amendOrderInput = changeParametersInput
  .extend({
    recipientKind: changeRecipientInput.shape.recipientKind
      .optional()
      .describe("Kind of the recipient; another kind without `recipient` clears him."),
    recipient: changeRecipientInput.shape.recipient.describe("Who receives; needs `recipientKind`."),
  })
  .refine((input) => input.recipient === undefined || input.recipientKind !== undefined, {
    path: ["recipientKind"],
    message: "order.recipient_type_missing",
  });
export type AmendOrderInput = z.output<typeof amendOrderInput>;
