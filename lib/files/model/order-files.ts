import { z } from "zod";
import { lineOfText } from "@/lib/core/text";
import { orderId } from "@/lib/orders/model/order-fields";

const NAME_MAX = 150;

/** As the person's machine calls it. It is kept, shown and sent back, and never part of a path. */
export const fileName = lineOfText(NAME_MAX).refine((name) => !/[/\\]/.test(name), "file.name_path");

/** Whose file it is: the company's that sells, or the one's who receives (R-AGG-38). */
export const fileSides = ["seller", "recipient"] as const;
export type FileSide = (typeof fileSides)[number];

export const fileId = z.uuid().meta({ description: "The file, as the list of the order's files names it." });

export const beginUploadInput = z.strictObject({
  orderId,
  name: fileName,
  /** What the caller says is coming; null when he does not know. */
  declaredBytes: z.int().min(0).nullable(),
});
export type BeginUploadInput = z.output<typeof beginUploadInput>;

export const fileInput = z.strictObject({ orderId, fileId });
export type FileInput = z.output<typeof fileInput>;

export const orderFile = z.object({
  id: fileId,
  orderId,
  name: z.string().meta({ description: "As it was called when it came." }),
  extension: z.string().meta({ description: "The ending of the name, in lower case." }),
  mediaType: z.string().meta({ description: "With which it is sent; follows from the ending." }),
  sizeBytes: z.int().meta({ description: "Length of the content in bytes." }),
  sha256: z.string().meta({ description: "Of the whole content, in hexadecimal." }),
  side: z.enum(fileSides).meta({ description: "Who brought it: the selling company or the recipient." }),
  uploadedBy: z.string().meta({ description: "The person or the key that brought it." }),
  storedAt: z.date().meta({ description: "When it was there whole." }),
});
export type OrderFile = z.output<typeof orderFile>;

/** A file in the table of an order, with what this reader may do with it. */
export type OrderFileRow = OrderFile & { canRemove: boolean };
export type OrderFiles = { files: OrderFileRow[]; canAdd: boolean };
