import { z } from "zod";
import type { EventTable } from "@/lib/core/event-table";
import { fileSides } from "./order-files";

const file = { fileId: z.string(), name: z.string(), sizeBytes: z.int(), side: z.enum(fileSides) };

/** Files of an order: the subject is the order, so that they stand in its history. */
export const fileEvents = {
  "file.added": { data: z.object({ ...file, sha256: z.string() }), customer: true, audited: true },
  "file.downloaded": { data: z.object(file), customer: false, audited: true },
  "file.removed": { data: z.object(file), customer: true, audited: true },
  /** The store holds something else than what was brought: noticed when somebody wanted it. */
  "file.altered": { data: z.object(file), customer: false, audited: true },
} as const satisfies EventTable;
