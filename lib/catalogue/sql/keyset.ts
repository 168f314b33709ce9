import { type Column, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { invalidField } from "@/lib/core/errors";
import { instantText } from "@/lib/core/instant";
import type { Page } from "@/lib/core/operation";

type Direction = "asc" | "desc";
type Key = { name: string; createdAt: Date; id: string };
/** By which columns a list is sorted; the id breaks ties. */
type Columns = { name: Column; created: Column; id: Column };
type Wanted = { sort: "name" | "created"; direction: Direction; cursor?: string | undefined; limit: number };

const cursorShape = z.tuple([
  z.enum(["next", "previous"]),
  z.enum(["name", "created"]),
  z.enum(["asc", "desc"]),
  z.string(),
  z.uuid(),
]);

/**
 * Walks a list by key: rows of a page are found by where the page before ended, so the last page costs what the first
 * does. `where` and `orderBy` go into the statement, which asks for `limit + 1` rows; `page` makes the answer of them.
 *
 * @throws list.cursor for a cursor of another list, or of another sorting
 */
export function keyset(wanted: Wanted, columns: Columns) {
  const cursor = wanted.cursor === undefined ? null : readCursor(wanted.cursor, wanted);
  const backwards = cursor?.way === "previous";
  const ascending = (wanted.direction === "asc") !== backwards;
  const column = columns[wanted.sort];
  const order = ascending ? sql`asc` : sql`desc`;
  return {
    where: cursor ? beyond(column, columns.id, ascending, cursor) : undefined,
    orderBy: [sql`${column} ${order}`, sql`${columns.id} ${order}`],
    limit: wanted.limit + 1,
    page: <Row extends Key>(rows: readonly Row[]): Page<Row> => {
      const shown = rows.slice(0, wanted.limit);
      if (backwards) shown.reverse();
      const more = rows.length > wanted.limit;
      return {
        items: shown,
        nextCursor: backwards || more ? cursorOf("next", wanted, shown.at(-1)) : null,
        previousCursor: cursor && (!backwards || more) ? cursorOf("previous", wanted, shown[0]) : null,
      };
    },
  };
}

function beyond(column: Column, id: Column, ascending: boolean, cursor: { value: string; id: string }): SQL {
  const sign = ascending ? sql`>` : sql`<`;
  const type = column.dataType === "date" ? sql`timestamptz` : sql`text`;
  return sql`(${column}, ${id}) ${sign} (${cursor.value}::${type}, ${cursor.id}::uuid)`;
}

function cursorOf(way: "next" | "previous", { sort, direction }: Wanted, row: Key | undefined): string | null {
  if (!row) return null;
  const value = sort === "name" ? row.name : row.createdAt.toISOString();
  return Buffer.from(JSON.stringify([way, sort, direction, value, row.id])).toString("base64url");
}

function readCursor(text: string, wanted: Wanted): { way: "next" | "previous"; value: string; id: string } {
  const parsed = cursorShape.safeParse(jsonOf(text));
  if (!parsed.success) throw invalidField("cursor", "list.cursor");
  const [way, sort, direction, value, id] = parsed.data;
  const isDate = sort === "name" || instantText.safeParse(value).success;
  const fits = sort === wanted.sort && direction === wanted.direction && isDate && !value.includes("\0");
  if (!fits) throw invalidField("cursor", "list.cursor");
  return { way, value, id };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}
