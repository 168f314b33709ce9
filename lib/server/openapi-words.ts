/** What stands at the top of the description, for people and for generators of clients. */
export const introduction = `Everything that staff do with orders, catalogue and clients on the screens, by the same rules.

**Key.** Made in Settings → API keys, sent as \`Authorization: Bearer kontor_…\` and nowhere else. It has functions of its own (a missing one is 403) and a scope (what lies outside answers 404, like what does not exist). \`GET /me\` tells both.

**Values.** Times are ISO 8601 in UTC, days are in the company's time zone. Amounts are whole numbers of the smallest unit beside a currency code. Nothing is guessed: unknown fields, numbers as text, a name given twice are refused and named.

**Repeating.** Send \`Idempotency-Key\` with every change: the same key and content take effect once and get the same answer, for 30 days, as long as your key may still do it. A repeated upload sends the whole file again.

**Versions.** A change names the version it was based on, as \`version\` or as \`If-Match\` with the ETag that was read. When somebody was faster the answer is 409 (or 412 by header) with the newer version in \`params.version\`.

**Limits.** 120 calls a minute and 20 at once for each key, shared out among the server's processes; above that 429 with \`Retry-After\`. \`RateLimit-Limit\`, \`-Remaining\` and \`-Reset\` tell how you stand.

**Refusals** are \`application/problem+json\` (RFC 9457): \`code\` is for programs, \`title\` and \`errors[].message\` are for people, in the language of \`Accept-Language\` (en, ru, pl).`;

export const tagTexts: Readonly<Record<string, string>> = {
  Orders: "Made, filled, assigned, confirmed: the way of an order from its first line to its licences.",
  Catalogue: "What can be sold: products, their items, and pools of licence codes.",
  Clients: "Persons and organisations that orders are made for, and the groups they belong to.",
  Files: "What belongs to an order: sent and fetched as bytes, exactly as they are.",
  Account: "The key that calls and the company it belongs to.",
};

/** Refusals that any operation may answer with, by status: what they mean, and one as it looks. */
export const commonRefusals = {
  400: { name: "Unreadable", text: "The body is no JSON object, or a header cannot be read.", code: "input.json" },
  401: { name: "NoKey", text: "The key is missing, wrong, expired or revoked.", code: "key.invalid" },
  403: {
    name: "Denied",
    text: "The key does not have this function, or the order is another's.",
    code: "permission.denied",
  },
  404: { name: "Missing", text: "It does not exist, or lies outside the key's scope.", code: "order.not_found" },
  409: { name: "Conflict", text: "Somebody was faster, or the state does not allow it.", code: "order.stale" },
  412: { name: "Outdated", text: "`If-Match` names an older version.", code: "order.stale" },
  413: { name: "TooLarge", text: "The body is larger than 1 MB.", code: "input.too_large" },
  415: { name: "OtherType", text: "The body is not `application/json` in UTF-8.", code: "input.media_type" },
  422: { name: "Invalid", text: "A field is refused; `errors` names each.", code: "input.invalid" },
  428: { name: "Unversioned", text: "Neither `version` nor `If-Match` was sent.", code: "version.required" },
  429: {
    name: "Limited",
    text: "Too many calls; `Retry-After` says when the next is possible.",
    code: "limit.reached",
  },
  500: {
    name: "Failed",
    text: "Our fault; nothing was half done. `reference` is the number of the request.",
    code: "unexpected",
  },
  503: {
    name: "Busy",
    text: "Busy or starting; repeat with the same `Idempotency-Key`.",
    code: "database.unavailable",
  },
} as const;

export type RefusalStatus = keyof typeof commonRefusals;

export const headerTexts: Readonly<Record<string, { description: string; schema: object }>> = {
  "RateLimit-Limit": { description: "Calls a minute of this key.", schema: { type: "integer" } },
  "RateLimit-Remaining": { description: "Calls that are possible right now.", schema: { type: "integer" } },
  "RateLimit-Reset": { description: "Seconds until all calls are possible again.", schema: { type: "integer" } },
  "Retry-After": { description: "Seconds until the next call is possible.", schema: { type: "integer" } },
  ETag: { description: "The version, for `If-Match` of the next change.", schema: { type: "string" } },
  "Idempotency-Replayed": {
    description: "`true` when the answer was given before and nothing happened now.",
    schema: { type: "string", enum: ["true"] },
  },
};

/** Titles whose text has places for facts, as a caller reads them. */
export const exampleTitles: Readonly<Record<string, string>> = {
  "order.stale": "Somebody changed this order meanwhile (version 4). Look at the new state and save again.",
  "limit.reached": "Too many attempts. Try again in 2 seconds.",
  unexpected: "Something went wrong on our side. Nothing was half done.",
};
