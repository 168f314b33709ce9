import { z } from "zod";
import { emailAddress } from "@/lib/core/text";
import {
  externalId,
  LINES_MAX,
  locale,
  orderId,
  orderLineInput,
  orderOption,
  quantity,
  recipient,
  recipientKind,
  version,
} from "./order-fields";

const OPTIONS_MAX = 500;
const onOrder = { orderId, version };
const lines = z.array(orderLineInput).min(1).max(LINES_MAX).describe("What is ordered.");
const activateOnRecipient = z
  .boolean()
  .default(false)
  .describe("Activates the licences on the recipient as soon as they are handed over; only for a person.");
const options = z.array(orderOption).max(OPTIONS_MAX).describe("Extra information as names and values, in this order.");
const lineId = z.uuid().describe("Id of the line.");

/** What an external system sends to create an order; prices, totals and stage are not input (promise O6). */
export const placeOrderInput = z.strictObject({
  externalId,
  recipientKind: recipientKind.optional(),
  recipient: recipient.optional(),
  activateOnRecipient,
  lines,
  options: options.default([]),
});

/** The same from a form, which mints the order's id so that sending it twice makes one order (promise O2). */
export const createOrderInput = placeOrderInput.extend({ orderId });
export type CreateOrderInput = z.output<typeof createOrderInput>;

/** Adding an item that is already a line raises its quantity (R-AGG-56). */
export const addLinesInput = z.strictObject({ ...onOrder, lines });
export type AddLinesInput = z.output<typeof addLinesInput>;

/** All items of a product that are not lines yet, one of each (R-AGG-28). */
export const addAllItemsInput = z.strictObject({
  ...onOrder,
  productId: z.uuid().describe("Product of which all items are added."),
});
export type AddAllItemsInput = z.output<typeof addAllItemsInput>;

export const changeLineInput = z.strictObject({ ...onOrder, lineId, quantity });
export type ChangeLineInput = z.output<typeof changeLineInput>;

export const removeLineInput = z.strictObject({ ...onOrder, lineId });
export type RemoveLineInput = z.output<typeof removeLineInput>;

/** Changing the kind clears the recipient when none is given (R-AGG-10). */
export const changeRecipientInput = z.strictObject({ ...onOrder, recipientKind, recipient: recipient.optional() });
export type ChangeRecipientInput = z.output<typeof changeRecipientInput>;

export const changeParametersInput = z.strictObject({
  ...onOrder,
  // Without the defaults of a new order: what is not given stays.
  externalId: externalId.unwrap().optional().describe("Number of the order in your system."),
  activateOnRecipient: activateOnRecipient
    .unwrap()
    .optional()
    .describe("Activates the licences on the recipient; only for a person."),
});
export type ChangeParametersInput = z.output<typeof changeParametersInput>;

export const assignResponsibleInput = z.strictObject({
  ...onOrder,
  responsibleId: z.uuid().describe("The administrator who will process it."),
});
export type AssignResponsibleInput = z.output<typeof assignResponsibleInput>;

const acknowledgeUnpaid = z.boolean().default(false).describe("Confirms although the order is not paid.");
export const confirmOrderInput = z.strictObject({ ...onOrder, acknowledgeUnpaid });
export type ConfirmOrderInput = z.output<typeof confirmOrderInput>;

export const cancelOrderInput = z.strictObject(onOrder);
export type CancelOrderInput = z.output<typeof cancelOrderInput>;

/** The whole list as it stands on the screen, kept by Save (R-AGG-40, 41). */
export const saveOptionsInput = z.strictObject({ ...onOrder, options });
export type SaveOptionsInput = z.output<typeof saveOptionsInput>;

/** `requestId` is minted with the button: pressing it twice at once sends one mail. */
export const resendOrderInput = z.strictObject({ orderId, requestId: z.uuid() });
export type ResendOrderInput = z.output<typeof resendOrderInput>;

export const activateLicenceInput = z.strictObject({ licenceId: z.uuid() });
export type ActivateLicenceInput = z.output<typeof activateLicenceInput>;

/** To whom: an address; a person unknown to the seller is registered with this language (R-AGG-19). */
export const handOverLicenceInput = z.strictObject({ licenceId: z.uuid(), email: emailAddress, locale });
export type HandOverLicenceInput = z.output<typeof handOverLicenceInput>;
