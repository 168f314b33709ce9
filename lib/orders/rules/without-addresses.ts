const ADDRESS = /[^\s,;<>"]+@[^\s,;<>"]+/g;
const HIDDEN = "•••";

/** The same value with every e-mail address in its texts made unreadable, for those who may not see any (promise R5). */
export function withoutAddresses<T>(value: T): T {
  return hidden(value) as T; // Only the letters of texts differ.
}

function hidden(value: unknown): unknown {
  if (typeof value === "string") return value.replace(ADDRESS, HIDDEN);
  if (Array.isArray(value)) return value.map(hidden);
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, hidden(inner)]));
}
