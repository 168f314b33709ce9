"use server";

import { refresh } from "next/cache";
import { archiveItem } from "@/lib/catalogue/archive-item";
import { changeItem } from "@/lib/catalogue/change-item";
import { changeProduct } from "@/lib/catalogue/change-product";
import { createItem } from "@/lib/catalogue/create-item";
import { createProduct } from "@/lib/catalogue/create-product";
import { importItems } from "@/lib/catalogue/import-items";
import { listItems } from "@/lib/catalogue/list-items";
import { type ArchiveItemInput, archiveItemInput } from "@/lib/catalogue/model/archive-item";
import { type ChangeItemInput, changeItemInput } from "@/lib/catalogue/model/change-item";
import { type ChangeProductInput, changeProductInput } from "@/lib/catalogue/model/change-product";
import { type CreateItemInput, createItemInput } from "@/lib/catalogue/model/create-item";
import { type CreateProductInput, createProductInput } from "@/lib/catalogue/model/create-product";
import { type ImportPreview, type ImportReport, importItemsInput } from "@/lib/catalogue/model/import-items";
import type { ItemSummary } from "@/lib/catalogue/model/item-fields";
import { type ItemRow, listItemsInput } from "@/lib/catalogue/model/list-items";
import type { ProductSummary } from "@/lib/catalogue/model/product-fields";
import { type RemoveFreeCodesInput, removeFreeCodesInput } from "@/lib/catalogue/model/remove-free-codes";
import { pasteCodesInput, type UploadReport } from "@/lib/catalogue/model/upload-codes";
import { previewImport } from "@/lib/catalogue/preview-import";
import { removeFreeCodes } from "@/lib/catalogue/remove-free-codes";
import { restoreItem } from "@/lib/catalogue/restore-item";
import { uploadCodes } from "@/lib/catalogue/upload-codes";
import type { ActionResult } from "@/lib/core/result";
import { runAction } from "@/lib/server/action";
import { textOfFile } from "./text-of-file";

export async function createItemAction(input: CreateItemInput): Promise<ActionResult<ItemSummary>> {
  return runAction(createItemInput, input, createItem);
}

export async function changeItemAction(input: ChangeItemInput): Promise<ActionResult<ItemSummary>> {
  const result = await runAction(changeItemInput, input, changeItem);
  if (result.ok) refresh();
  return result;
}

export async function archiveItemAction(input: ArchiveItemInput): Promise<ActionResult<ItemSummary>> {
  const result = await runAction(archiveItemInput, input, archiveItem);
  if (result.ok) refresh();
  return result;
}

export async function restoreItemAction(input: ArchiveItemInput): Promise<ActionResult<ItemSummary>> {
  const result = await runAction(archiveItemInput, input, restoreItem);
  if (result.ok) refresh();
  return result;
}

export async function uploadCodesAction(itemId: string, file: FormData): Promise<ActionResult<UploadReport>> {
  const input = { itemId, text: await textOfFile(file) };
  const result = await runAction(pasteCodesInput, input, uploadCodes);
  if (result.ok) refresh();
  return result;
}

export async function removeFreeCodesAction(input: RemoveFreeCodesInput): Promise<ActionResult<{ removed: number }>> {
  const result = await runAction(removeFreeCodesInput, input, removeFreeCodes);
  if (result.ok) refresh();
  return result;
}

export async function createProductAction(input: CreateProductInput): Promise<ActionResult<ProductSummary>> {
  return runAction(createProductInput, input, createProduct);
}

export async function changeProductAction(input: ChangeProductInput): Promise<ActionResult<ProductSummary>> {
  const result = await runAction(changeProductInput, input, changeProduct);
  if (result.ok) refresh();
  return result;
}

/** Active items whose name or article number holds the text, for the field that adds items to a product. */
export async function searchItemsAction(search: string): Promise<ItemRow[]> {
  const result = await runAction(listItemsInput, { search, limit: 20 }, listItems);
  return result.ok ? result.value.items : [];
}

export async function previewImportAction(file: FormData): Promise<ActionResult<ImportPreview>> {
  return runAction(importItemsInput, { text: await textOfFile(file) }, previewImport);
}

export async function importItemsAction(file: FormData): Promise<ActionResult<ImportReport>> {
  return runAction(importItemsInput, { text: await textOfFile(file) }, importItems);
}
