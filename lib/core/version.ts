import { z } from "zod";
import { DomainError } from "./errors";

/** Every change names the version it was based on (promise O4). 32 bits, as in the tables. */
export const seenVersion = z.int32().positive().meta({ description: "The version that the caller saw." });

/** Refuses a change of what somebody else changed meanwhile; `version` in the answer is the newer one. @throws `code` (409) */
export function requireVersion(row: { version: number }, seen: number, code: `${string}.stale`): void {
  if (row.version !== seen) throw new DomainError("conflict", code, { version: row.version });
}
