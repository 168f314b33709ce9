export const exampleItemId = "0198f3a2-2222-7d43-9a41-3f6f8f2a9b10";
export const exampleProductId = "0198f3a2-1111-7d43-9a41-3f6f8f2a9b10";

export const exampleItemSummary = {
  id: exampleItemId,
  version: 2,
  name: "Reader, grade 1",
  kind: "licence_code",
  state: "active",
} as const;

export const exampleItemFields = {
  sku: "READ-1",
  name: "Reader, grade 1",
  description: "Interactive reader, one year",
  instructions: "Enter the code at reader.example/activate",
  priceMinor: 9_900,
  vatBps: 2300,
};

const MADE_AT = "2026-11-02T08:00:00.000Z";

const soldItem = {
  id: exampleItemId,
  sku: "READ-1",
  kind: "licence_code",
  name: "Reader, grade 1",
  state: "active",
  priceMinor: 9_900,
  currency: "PLN",
  vatBps: 2300,
} as const;

export const exampleItemRow = { ...soldItem, freeCodes: 120, createdAt: MADE_AT };

export const exampleItemCard = {
  ...soldItem,
  createdAt: MADE_AT,
  description: exampleItemFields.description,
  instructions: exampleItemFields.instructions,
  version: 1,
  codes: { free: 120, reserved: 4, issued: 76 },
  products: [{ id: exampleProductId, name: "Readers", state: "for_sale" }],
};

export const exampleProductRow = {
  id: exampleProductId,
  name: "Readers",
  state: "for_sale",
  availability: "all",
  itemCount: 1,
  createdAt: MADE_AT,
} as const;

export const exampleProductCard = {
  id: exampleProductId,
  name: "Readers",
  state: "for_sale",
  availability: "all",
  createdAt: MADE_AT,
  description: "For grades 1 to 3",
  version: 1,
  items: [{ ...soldItem, freeCodes: 120 }],
  groups: [],
};

export const exampleProductForSale = {
  id: exampleProductId,
  name: "Readers",
  description: "For grades 1 to 3",
  items: [{ ...soldItem, freeCodes: 120 }],
};

export const exampleProductFields = {
  name: "Readers",
  description: "For grades 1 to 3",
  state: "for_sale",
  availability: "all",
  itemIds: [exampleItemId],
  groupIds: [],
} as const;

export const exampleProductSummary = { id: exampleProductId, version: 1, name: "Readers", state: "for_sale" } as const;
