import { z } from "zod";

/**
 * The events of a domain: for each the shape of its data and whether the customer may see it in his history.
 * The word before the dot is the kind of subject. Fields of `data` may be added, never renamed.
 */
export type EventTable = Readonly<
  Record<
    string,
    {
      data: z.ZodType<Record<string, unknown>>;
      customer: boolean;
      /** Part of the audit: money, rights, sign-ins, code views, keys, files, exports, deletions (promise V1). */
      audited?: true;
    }
  >
>;

/** What a field may hold in before and after: plain values, shown to people as they are. */
const plainValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Data of an event that tells which fields changed from what to what. */
export const changesData = z.object({
  before: z.record(z.string(), plainValue),
  after: z.record(z.string(), plainValue),
});

/** The fields in which two versions of a thing differ, as `changesData`; null when nothing changed. */
export function changesBetween<T extends Record<string, string | number | boolean | null>>(before: T, after: T) {
  const changed = Object.keys(after).filter((key) => before[key] !== after[key]);
  if (changed.length === 0) return null;
  const pick = (of: T) => Object.fromEntries(changed.map((key) => [key, of[key] ?? null]));
  return { before: pick(before), after: pick(after) };
}
