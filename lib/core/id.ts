import { v7 } from "uuid";

/** A new id, UUIDv7. Nothing may be ordered by it (design 2). */
export function newId(): string {
  return v7();
}
