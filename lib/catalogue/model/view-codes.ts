import { z } from "zod";

export const viewCodesInput = z.strictObject({ orderId: z.uuid() });
export type ViewCodesInput = z.output<typeof viewCodesInput>;

export const viewedCode = z.object({ id: z.uuid(), itemId: z.uuid(), lineId: z.uuid(), code: z.string() });
export type ViewedCode = z.output<typeof viewedCode>;
