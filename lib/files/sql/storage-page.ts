import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { files } from "@/db/schema/files";
import { invalidField } from "@/lib/core/errors";
import { instantText } from "@/lib/core/instant";
import type { Page } from "@/lib/core/operation";
import { type ListStorageInput, STORAGE_PAGE_SIZE, type StorageRow } from "@/lib/files/model/list-storage";
import { decodeCursor, encodeCursor } from "@/lib/server/cursor";

type Way = "next" | "previous";

const place = z.union([
  z.tuple([z.enum(["next", "previous"]), z.literal("created"), instantText, z.uuid()]),
  z.tuple([z.enum(["next", "previous"]), z.literal("size"), z.int(), z.uuid()]),
]);

/** Walks the list by key, so that its last page costs what its first does. @throws input.invalid for another sort's cursor */
export function planStoragePage({ sort, direction, cursor }: ListStorageInput) {
  const from = cursor === undefined ? null : readPlace(cursor, sort);
  const isBackward = from?.way === "previous";
  const isRising = (direction === "asc") !== isBackward;
  const column = sort === "size" ? sql`${files.sizeBytes}` : sql`${files.createdAt}`;
  const type = sort === "size" ? sql`bigint` : sql`timestamptz`;
  const way = isRising ? sql`asc` : sql`desc`;
  return {
    after:
      from && sql`(${column}, ${files.id}) ${isRising ? sql`>` : sql`<`} (${from.value}::${type}, ${from.id}::uuid)`,
    order: [sql`${column} ${way}`, sql`${files.id} ${way}`] satisfies SQL[],
    limit: STORAGE_PAGE_SIZE + 1,
    page: (rows: readonly StorageRow[]): Page<StorageRow> => {
      const items = rows.slice(0, STORAGE_PAGE_SIZE);
      if (isBackward) items.reverse();
      const hasMore = rows.length > STORAGE_PAGE_SIZE;
      return {
        items,
        nextCursor: isBackward || hasMore ? cursorOf("next", sort, items.at(-1)) : null,
        previousCursor: from && (!isBackward || hasMore) ? cursorOf("previous", sort, items[0]) : null,
      };
    },
  };
}

function cursorOf(way: Way, sort: ListStorageInput["sort"], row: StorageRow | undefined): string | null {
  if (!row) return null;
  return encodeCursor([way, sort, sort === "size" ? row.sizeBytes : row.createdAt.toISOString(), row.id]);
}

function readPlace(cursor: string, wanted: ListStorageInput["sort"]) {
  const read = place.safeParse(decodeCursor(cursor));
  if (!read.success || read.data[1] !== wanted) throw invalidField("cursor", "list.cursor");
  const [way, , value, id] = read.data;
  return { way, value, id };
}
