import { asc, desc, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import { orders } from "@/db/schema/orders";
import { invalidField } from "@/lib/core/errors";
import { instantText } from "@/lib/core/instant";
import type { Page } from "@/lib/core/operation";
import type { orderSorts } from "@/lib/orders/model/order-list";
import { decodeCursor, encodeCursor } from "@/lib/server/cursor";

export type OrderSort = (typeof orderSorts)[number];
type Direction = "asc" | "desc";

/** What a cursor must know of a row, whatever the list is sorted by. */
type KeyedRow = { id: string; number: number; stage: string; totalMinor: number; createdAt: Date };

type Key = { column: PgColumn; cast: SQL; schema: z.ZodType<string | number>; of: (row: KeyedRow) => string | number };

const id: Key = { column: orders.id, cast: sql`uuid`, schema: z.uuid(), of: (row) => row.id };
const created: Key = {
  column: orders.createdAt,
  cast: sql`timestamptz`,
  schema: instantText,
  of: (row) => row.createdAt.toISOString(),
};
const stageWord = z.string().regex(/^[A-Z_]{1,40}$/);
const stage: Key = { column: orders.stage, cast: sql`text`, schema: stageWord, of: (row) => row.stage };
const number: Key = { column: orders.number, cast: sql`bigint`, schema: z.int(), of: (row) => row.number };
const total: Key = { column: orders.totalMinor, cast: sql`bigint`, schema: z.int(), of: (row) => row.totalMinor };

/** The columns of each sort, as they stand in an index: the last one makes the place in the list unmistakable. */
const keysOf: Record<OrderSort, readonly Key[]> = {
  created: [created, id],
  number: [number],
  total: [total, id],
  stage: [stage, created, id],
};

type Asked = { sort: OrderSort; direction: Direction; cursor?: string | undefined; limit: number };

/**
 * How one page is read: after the row of these key values (from the first one without them), and `limit` rows, one more
 * than shown, to know whether there is more.
 */
export type PagePlan = {
  sort: OrderSort;
  isRising: boolean;
  isBackward: boolean;
  values: (string | number)[] | undefined;
  limit: number;
};

/** @throws input.invalid when the cursor is not one of this sort */
export function planPage({ sort, direction, cursor, limit }: Asked): PagePlan {
  const place = cursor === undefined ? undefined : readCursor(cursor, sort);
  const isBackward = place?.way === "before";
  return { sort, isRising: (direction === "asc") !== isBackward, isBackward, values: place?.values, limit: limit + 1 };
}

type Way = Pick<PagePlan, "sort" | "isRising">;

/** The condition under which a row comes after the place of a cursor; none without one. */
export function afterPlace({ sort, isRising }: Way, values: readonly unknown[] | undefined): SQL | undefined {
  if (!values) return undefined;
  const keys = keysOf[sort];
  const columns = sql.join(
    keys.map((key) => sql`${key.column}`),
    sql`, `,
  );
  const place = values.map((value, index) => sql`${value}::${keys[index]?.cast ?? sql`text`}`);
  return sql`(${columns}) ${isRising ? sql`>` : sql`<`} (${sql.join(place, sql`, `)})`;
}

export function pageOrder({ sort, isRising }: Way): SQL[] {
  return keysOf[sort].map((key) => (isRising ? asc(key.column) : desc(key.column)));
}

/** Cuts what was read to the page and names the ways on from it. */
export function pageOf<Row extends KeyedRow>(found: readonly Row[], asked: Asked, plan: PagePlan): Page<Row> {
  const hasMore = found.length > asked.limit;
  const items = found.slice(0, asked.limit);
  if (plan.isBackward) items.reverse();
  const [first, last] = [items[0], items.at(-1)];
  const hasNext = plan.isBackward || hasMore;
  const hasPrevious = plan.isBackward ? hasMore : asked.cursor !== undefined;
  return {
    items,
    nextCursor: last && hasNext ? writeCursor("after", asked.sort, last) : null,
    previousCursor: first && hasPrevious ? writeCursor("before", asked.sort, first) : null,
  };
}

function writeCursor(way: "after" | "before", sort: OrderSort, row: KeyedRow): string {
  const values = keysOf[sort].map((key) => key.of(row));
  return encodeCursor([way, sort, ...values]);
}

function readCursor(cursor: string, sort: OrderSort): { way: "after" | "before"; values: (string | number)[] } {
  const [way, sorted, ...values] = z
    .array(z.union([z.string(), z.number()]))
    .catch([])
    .parse(decodeCursor(cursor));
  const keys = keysOf[sort];
  const fits = values.length === keys.length && keys.every((key, index) => key.schema.safeParse(values[index]).success);
  if (sorted !== sort || !fits || (way !== "after" && way !== "before")) throw invalidField("cursor", "field.value");
  return { way, values };
}
