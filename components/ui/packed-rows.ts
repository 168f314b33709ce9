/** Rows of one shape on their way to the browser: the names of the fields travel once, and not with every row. */
export type PackedRows<Row> = { fields: readonly (keyof Row)[]; values: readonly (readonly Row[keyof Row][])[] };

export function packRows<Row extends object>(rows: readonly Row[]): PackedRows<Row> {
  const fields = Object.keys(rows[0] ?? {}) as (keyof Row)[]; // Whoever makes the rows names the same fields in each.
  return { fields, values: rows.map((row) => fields.map((field) => row[field])) };
}

export function unpackRows<Row extends object>({ fields, values }: PackedRows<Row>): Row[] {
  // What `packRows` took apart is a row again.
  return values.map((row) => Object.fromEntries(fields.map((field, at) => [field, row[at]])) as Row);
}
