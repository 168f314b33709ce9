import { and, eq, max } from "drizzle-orm";
import { licenceCodes } from "@/db/schema/catalogue";
import { newId } from "@/lib/core/id";
import { fingerprint, seal } from "@/lib/server/cipher";
import type { WriteContext } from "@/lib/server/context";

/** Rows of one statement: eight parameters each, far below what the protocol takes. */
const BATCH_ROWS = 2_000;

type Candidate = { row: number; code: string; fingerprint: Buffer };

/**
 * Puts codes into the pool of an item, whose row the caller holds locked. Codes known in the account, of whatever item
 * and state, are left out by the unique fingerprint, also against an upload that runs at the same moment. Returns the
 * rows, from 1, that brought nothing new.
 */
export async function insertCodes(ctx: WriteContext, itemId: string, codes: readonly string[]): Promise<number[]> {
  const { first, repeatedRows } = firstOccurrences(codes);
  const lastSequence = await lastSequenceOf(ctx, itemId);
  // Two uploads at once wait for each other's fingerprints in the same order, so neither can lock out the other.
  const ordered = first.toSorted((a, b) => Buffer.compare(a.fingerprint, b.fingerprint));
  for (let start = 0; start < ordered.length; start += BATCH_ROWS) {
    const batch = ordered.slice(start, start + BATCH_ROWS);
    const known = await insertBatch(ctx, itemId, lastSequence, batch);
    repeatedRows.push(...known);
  }
  return repeatedRows.sort((a, b) => a - b);
}

function firstOccurrences(codes: readonly string[]): { first: Candidate[]; repeatedRows: number[] } {
  const seen = new Set<string>();
  const first: Candidate[] = [];
  const repeatedRows: number[] = [];
  codes.forEach((code, index) => {
    if (seen.has(code)) repeatedRows.push(index + 1);
    else first.push({ row: index + 1, code, fingerprint: fingerprint("licence-code", code) });
    seen.add(code);
  });
  return { first, repeatedRows };
}

async function lastSequenceOf(ctx: WriteContext, itemId: string): Promise<number> {
  const [last] = await ctx.tx
    .select({ sequence: max(licenceCodes.sequence) })
    .from(licenceCodes)
    .where(and(eq(licenceCodes.accountId, ctx.actor.accountId), eq(licenceCodes.itemId, itemId)));
  return last?.sequence ?? 0;
}

async function insertBatch(
  ctx: WriteContext,
  itemId: string,
  lastSequence: number,
  batch: readonly Candidate[],
): Promise<number[]> {
  const { accountId } = ctx.actor;
  const rows = batch.map((candidate) => {
    const id = newId();
    return {
      accountId,
      id,
      itemId,
      codeCipher: seal("licence-code", id, candidate.code),
      fingerprint: candidate.fingerprint,
      state: "free",
      sequence: lastSequence + candidate.row,
      uploadedAt: ctx.now,
    };
  });
  const inserted = await ctx.tx
    .insert(licenceCodes)
    .values(rows)
    .onConflictDoNothing({ target: [licenceCodes.accountId, licenceCodes.fingerprint] })
    .returning({ sequence: licenceCodes.sequence });
  const added = new Set(inserted.map((code) => code.sequence - lastSequence));
  return batch.filter((candidate) => !added.has(candidate.row)).map((candidate) => candidate.row);
}
