import { Column, getTableName, SQL } from "drizzle-orm";

/** A column of an answer: where its value stands in the object, and what reads it. */
export type Selected = { path: string[]; field: Column | SQL | SQL.Aliased };
type Row = Record<string, unknown>;
type Cell = { group: string | undefined; name: string; decode: (value: unknown) => unknown };

/**
 * Makes objects of the rows of a statement, as drizzle does, with all that does not depend on the row decided
 * beforehand. A group whose columns are all of one table that was joined in vain is null.
 */
export function rowReader(
  fields: readonly Selected[],
  isJoined: Record<string, boolean> | undefined,
): (values: unknown[]) => Row {
  const cells = fields.map(cellOf);
  const groups = [...new Set(cells.flatMap(({ group }) => group ?? []))];
  const nullable = isJoined ? groups.flatMap((group) => keyOfNullable(group, fields, isJoined)) : [];
  return (values) => {
    const row: Row = {};
    for (const [index, { group, name, decode }] of cells.entries()) {
      const value = values[index];
      const place = group === undefined ? row : groupOf(row, group);
      place[name] = value === null ? null : decode(value);
    }
    for (const { group, index } of nullable) if (values[index] === null) row[group] = null;
    return row;
  };
}

function cellOf({ path, field }: Selected): Cell {
  const [first = "", second, ...deeper] = path;
  if (deeper.length > 0) throw new TypeError("rows are objects of values and of objects of values");
  const decoder = decoderOf(field);
  const decode = (value: unknown) => decoder.mapFromDriverValue(value);
  return second === undefined ? { group: undefined, name: first, decode } : { group: first, name: second, decode };
}

function decoderOf(field: Selected["field"]): { mapFromDriverValue: (value: unknown) => unknown } {
  if (field instanceof Column) return field;
  // What SQL of ours is read with is not in the types.
  return ((field instanceof SQL ? field : field.sql) as unknown as { decoder: Column }).decoder;
}

function groupOf(row: Row, group: string): Row {
  const known = row[group] as Row | undefined;
  if (known) return known;
  const made: Row = {};
  row[group] = made;
  return made;
}

/** The column by which a group is known to be missing: the first of a table that need not be there. */
function keyOfNullable(group: string, fields: readonly Selected[], isJoined: Record<string, boolean>) {
  const columns = fields.flatMap(({ path, field }, index) =>
    path[0] === group && path.length === 2 && field instanceof Column
      ? [{ index, table: getTableName(field.table) }]
      : [],
  );
  const [first] = columns;
  if (!first || isJoined[first.table] || columns.some(({ table }) => table !== first.table)) return [];
  return [{ group, index: first.index }];
}
