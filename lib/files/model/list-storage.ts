import { z } from "zod";
import { searchLine } from "@/lib/core/text";
import { type FileExtension, fileExtensions } from "./file-types";
import { CLIENT_LEAST_BYTES, CLIENT_MOST_BYTES } from "./limits";
import { fileSides } from "./order-files";

const GIB = 1024 * 1024 * 1024;
export const STORAGE_PAGE_SIZE = 50;

const extension = z.enum(fileExtensions as [FileExtension, ...FileExtension[]]);

export const listStorageInput = z.strictObject({
  /** The beginning of the name, in any letter case. */
  search: searchLine(150).optional(),
  extension: z.array(extension).min(1).max(fileExtensions.length).optional(),
  side: z.array(z.enum(fileSides)).min(1).max(2).optional(),
  addedFrom: z.iso.date().optional(),
  addedTo: z.iso.date().optional(),
  sort: z.enum(["created", "size"]).default("created"),
  direction: z.enum(["asc", "desc"]).default("desc"),
  cursor: z
    .string()
    .regex(/^[\w-]{1,300}$/)
    .optional(),
});
export type ListStorageInput = z.output<typeof listStorageInput>;

export type StorageRow = {
  id: string;
  orderId: string;
  orderNumber: number;
  name: string;
  extension: string;
  sizeBytes: number;
  side: "seller" | "recipient";
  createdAt: Date;
};

export type StorageDesk = { timeZone: string; today: string; clientFilesMaxBytes: number; version: number };
export type StorageFigures = { count: number; bytes: number };

export const changeClientFilesLimitInput = z.strictObject({
  version: z.int().positive(),
  gigabytes: z
    .int()
    .min(Math.ceil(CLIENT_LEAST_BYTES / GIB))
    .max(CLIENT_MOST_BYTES / GIB),
});
export type ChangeClientFilesLimitInput = z.output<typeof changeClientFilesLimitInput>;
