/** What one order looks like on its way through the API: the examples of the documentation tell one story. */
export const exampleIds = {
  order: "0198f3a2-6f0e-7d43-9a41-3f6f8f2a9b10",
  line: "0198f3a2-7a10-7d43-9a41-3f6f8f2a9b11",
  product: "0198f3a2-1111-7d43-9a41-3f6f8f2a9b10",
  item: "0198f3a2-2222-7d43-9a41-3f6f8f2a9b10",
  client: "0198f3a2-3333-7d43-9a41-3f6f8f2a9b10",
  employee: "0198f3a2-4444-7d43-9a41-3f6f8f2a9b10",
  event: "0198f3a2-5555-7d43-9a41-3f6f8f2a9b10",
  message: "0198f3a2-6666-7d43-9a41-3f6f8f2a9b10",
  licence: "0198f3a2-7777-7d43-9a41-3f6f8f2a9b10",
} as const;

const MADE_AT = "2026-11-21T09:15:00.000Z";

export const exampleSummary = {
  id: exampleIds.order,
  number: 1042,
  version: 1,
  stage: "NEW",
  paymentStatus: "unpaid",
  grantState: "none",
  currency: "PLN",
  totalMinor: 19_800,
  dueMinor: 19_800,
} as const;

export const exampleRow = {
  id: exampleIds.order,
  number: 1042,
  externalId: "CRM-77",
  flow: "licence",
  source: "api",
  stage: "NEW",
  paymentStatus: "unpaid",
  grantState: "none",
  version: 1,
  client: {
    id: exampleIds.client,
    number: 88,
    name: "Anna Berg",
    email: "anna.berg@example.org",
    kind: "person",
  },
  responsible: null,
  firstLineName: "Reader, grade 1",
  lineCount: 1,
  totalMinor: 19_800,
  dueMinor: 19_800,
  currency: "PLN",
  createdAt: MADE_AT,
};

export const exampleLine = {
  id: exampleIds.line,
  position: 1,
  productId: exampleIds.product,
  itemId: exampleIds.item,
  kind: "licence_code",
  name: "Reader, grade 1",
  productName: "Readers",
  quantity: 2,
  unitPriceMinor: 9_900,
  sumMinor: 19_800,
  discountMinor: 0,
  vatBps: 2300,
  vatMinor: 3_702,
  grantState: "none",
  codesReserved: 0,
};

export const exampleCard = {
  ...exampleSummary,
  flow: "licence",
  type: "digital",
  source: "api",
  externalId: "CRM-77",
  additionalNumber: "",
  recipientKind: "person",
  recipient: {
    id: exampleIds.client,
    number: 88,
    name: "Anna Berg",
    email: "anna.berg@example.org",
    phone: "",
    locale: "pl",
    isNew: true,
  },
  activateOnRecipient: true,
  responsible: null,
  manager: null,
  placedBy: "Web shop",
  itemsMinor: 19_800,
  discountMinor: 0,
  deliveryMinor: 0,
  commissionMinor: 0,
  vatMinor: 3_702,
  vatIncluded: true,
  bonusMinor: 0,
  receivedMinor: 0,
  createdAt: MADE_AT,
  placedAt: MADE_AT,
  confirmedAt: null,
  confirmedBy: "",
  cancelledAt: null,
  lines: [exampleLine],
  options: [{ name: "Class", value: "5B" }],
};

export const exampleHistory = {
  items: [
    {
      id: exampleIds.event,
      type: "order.created",
      sequence: 1,
      actorKind: "apiKey",
      actorName: "Web shop",
      stage: "NEW",
      data: {
        source: "api",
        lines: [{ name: "Reader, grade 1", quantity: 2, sumMinor: 19_800 }],
        totalMinor: 19_800,
        currency: "PLN",
      },
      at: MADE_AT,
    },
  ],
  nextCursor: null,
};

export const exampleMessages = {
  items: [
    {
      id: exampleIds.message,
      kind: "order-delivered",
      recipientEmail: "anna.berg@example.org",
      state: "sent",
      createdAt: "2026-11-21T09:20:00.000Z",
      sentAt: "2026-11-21T09:20:02.000Z",
      nextAttemptAt: null,
      attempts: 1,
      error: null,
    },
  ],
};

export const exampleLicences = {
  items: [
    {
      id: exampleIds.licence,
      lineId: exampleIds.line,
      position: 1,
      name: "Reader, grade 1",
      state: "activated",
      hasCode: true,
      holder: { id: exampleIds.client, name: "Anna Berg", kind: "person" },
      grantedAt: "2026-11-21T09:20:00.000Z",
      activatedAt: "2026-11-21T09:20:00.000Z",
      handedOverAt: null,
    },
  ],
};
