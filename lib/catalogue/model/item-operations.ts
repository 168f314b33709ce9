import { operation } from "@/lib/core/operation";
import { archiveItemInput } from "./archive-item";
import { exampleItemCard, exampleItemFields, exampleItemId, exampleItemSummary } from "./catalogue-examples";
import { changeItemInput } from "./change-item";
import { createItemInput } from "./create-item";
import { getItemInput, itemCard } from "./item-card";
import { itemSummary } from "./item-fields";

const tag = "Catalogue";
const changing = ["item.not_found", "item.stale"] as const;
const itemId = exampleItemId;

export const getItemOperation = operation({
  id: "getItem",
  method: "GET",
  path: "/items/{itemId}",
  tag,
  summary: "Read an item",
  description: "With the counts of its licence codes and the products that hold it; the codes themselves never.",
  input: getItemInput,
  output: itemCard,
  status: 200,
  errors: ["item.not_found"],
  example: { itemId },
  exampleAnswer: exampleItemCard,
});

/** Callers of the API never name the id of what they make (design 2). */
export const createItemOperation = operation({
  id: "createItem",
  method: "POST",
  path: "/items",
  tag,
  summary: "Create an item",
  description: "It can be sold once a product For sale holds it.",
  input: createItemInput.omit({ id: true }),
  output: itemSummary,
  status: 201,
  needs: "catalogue.edit",
  errors: ["item.sku_used"],
  example: { kind: "licence_code", ...exampleItemFields },
  exampleAnswer: { ...exampleItemSummary, version: 1 },
});

export const changeItemOperation = operation({
  id: "changeItem",
  method: "PUT",
  path: "/items/{itemId}",
  tag,
  summary: "Change an item",
  description: "All fields as they are to be. Orders keep what they copied from it.",
  input: changeItemInput,
  output: itemSummary,
  status: 200,
  needs: "catalogue.edit",
  errors: [...changing, "item.sku_used"],
  example: { itemId, version: 1, ...exampleItemFields },
  exampleAnswer: exampleItemSummary,
});

export const archiveItemOperation = operation({
  id: "archiveItem",
  method: "POST",
  path: "/items/{itemId}/archive",
  tag,
  summary: "Archive an item",
  description: "It is not sold any more. Orders that hold it stay, and those that wait for its codes are still served.",
  input: archiveItemInput,
  output: itemSummary,
  status: 200,
  needs: "catalogue.edit",
  errors: changing,
  example: { itemId, version: 1 },
  exampleAnswer: { ...exampleItemSummary, state: "archived" },
});

export const restoreItemOperation = operation({
  id: "restoreItem",
  method: "POST",
  path: "/items/{itemId}/restore",
  tag,
  summary: "Take an item out of the archive",
  input: archiveItemInput,
  output: itemSummary,
  status: 200,
  needs: "catalogue.edit",
  errors: changing,
  example: { itemId, version: 1 },
  exampleAnswer: exampleItemSummary,
});
