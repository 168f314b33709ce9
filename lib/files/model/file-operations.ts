import { z } from "zod";
import { operation } from "@/lib/core/operation";
import { orderId } from "@/lib/orders/model/order-fields";
import { fileId, fileInput, fileName, orderFile } from "./order-files";

const ORDER_ID = "0198f3a2-6f0e-7d43-9a41-3f6f8f2a9b10";
const FILE_ID = "0198f3a2-3333-7d43-9a41-3f6f8f2a9b10";
const tag = "Files";
const exampleFile = {
  id: FILE_ID,
  orderId: ORDER_ID,
  name: "Application.pdf",
  extension: "pdf",
  mediaType: "application/pdf",
  sizeBytes: 48_213,
  sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  side: "seller",
  uploadedBy: "Shop",
  storedAt: "2026-03-10T09:00:00.000Z",
};

export const listOrderFilesOperation = operation({
  id: "listOrderFiles",
  method: "GET",
  path: "/orders/{orderId}/files",
  tag,
  summary: "List the files of an order",
  description: "Files of both sides, in the order in which they came; at most 100.",
  input: z.strictObject({ orderId }),
  output: z.object({ items: z.array(orderFile).meta({ description: "The files, the oldest first." }) }),
  status: 200,
  errors: ["order.not_found"],
  example: { orderId: ORDER_ID },
  exampleAnswer: { items: [exampleFile] },
});

export const uploadOrderFileOperation = operation({
  id: "uploadOrderFile",
  method: "POST",
  path: "/orders/{orderId}/files",
  tag,
  summary: "Add a file to an order",
  description:
    "The body is the file itself, byte for byte, up to 100 MB; its name stands in the query. Type by ending and content: pdf, png, jpg, webp, tif, txt, csv, docx, xlsx, zip, ai, eps, psd, cdr. What is cut on its way leaves nothing. The answer's `sha256` is of what the store holds. With an `Idempotency-Key` the same order, name and bytes add one file, and the repeat is answered like the first call; send the whole body again.",
  input: z.strictObject({ orderId, name: fileName.meta({ description: "The name of the file with its ending." }) }),
  output: orderFile,
  status: 201,
  needs: "order.files",
  binary: { request: true },
  errors: [
    "order.not_found",
    "file.type",
    "file.mismatch",
    "file.text",
    "file.macros",
    "file.pixels",
    "file.image_broken",
    "file.archive_broken",
    "file.archive_large",
    "file.archive_paths",
    "file.archive_locked",
    "file.too_large",
    "file.empty",
    "file.cut",
    "file.order_full",
    "file.order_too_large",
    "file.client_full",
    "file.no_room",
    "file.store_away",
  ],
  example: { orderId: ORDER_ID, name: "Application.pdf" },
  exampleAnswer: exampleFile,
});

export const getOrderFileOperation = operation({
  id: "getOrderFile",
  method: "GET",
  path: "/orders/{orderId}/files/{fileId}",
  tag,
  summary: "Read what is known of a file",
  input: fileInput,
  output: orderFile,
  status: 200,
  errors: ["file.not_found"],
  example: { orderId: ORDER_ID, fileId: FILE_ID },
  exampleAnswer: exampleFile,
});

export const downloadOrderFileOperation = operation({
  id: "downloadOrderFile",
  method: "GET",
  path: "/orders/{orderId}/files/{fileId}/content",
  tag,
  summary: "Download a file",
  description: "The bytes as they came. A single `Range` is honoured, so that a cut download can go on.",
  input: fileInput,
  output: z.unknown(),
  status: 200,
  binary: { response: true },
  errors: ["file.not_found", "file.altered", "file.store_away"],
  example: { orderId: ORDER_ID, fileId: FILE_ID },
});

export const removeOrderFileOperation = operation({
  id: "removeOrderFile",
  method: "DELETE",
  path: "/orders/{orderId}/files/{fileId}",
  tag,
  summary: "Remove a file from an order",
  description: "It disappears for both sides; the history keeps that it was there and who removed it.",
  input: fileInput,
  output: z.object({ id: fileId }),
  status: 200,
  needs: "order.files",
  errors: ["order.not_found", "file.not_found"],
  example: { orderId: ORDER_ID, fileId: FILE_ID },
  exampleAnswer: { id: FILE_ID },
});
