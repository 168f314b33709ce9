import fc from "fast-check";

export type Schema = { [key: string]: unknown };
/** Values that mean something to the system, by the name of the field. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

const TEXT_MAX = 40;
const NUMBER_MAX = 1_000_000;
const LIST_MAX = 3;

/** Values that a JSON schema accepts, as far as a schema can tell; known names get values that exist. */
export function valuesOf(schema: Schema, known: Known = {}, name = ""): fc.Arbitrary<unknown> {
  const given = known[name];
  if (given && given.length > 0) return fc.constantFrom(...given);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  const variants = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(variants)) return fc.oneof(...variants.map((variant: Schema) => valuesOf(variant, known, name)));
  switch (schema.type) {
    case "object":
      return objectsOf(schema, known);
    case "array":
      return fc.array(valuesOf(Object(schema.items), known, singular(name)), lengths(schema, "Items", LIST_MAX));
    case "integer":
    case "number":
      return fc.integer(bounds(schema));
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return textsOf(schema);
  }
}

function singular(name: string): string {
  return name.replace(/s$/, "");
}

function objectsOf(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const fields = Object.entries<Schema>(Object(schema.properties));
  const required = Array.isArray(schema.required) ? schema.required : [];
  return fc.record(Object.fromEntries(fields.map(([name, own]) => [name, valuesOf(own, known, name)])), {
    requiredKeys: required,
  });
}

function textsOf(schema: Schema): fc.Arbitrary<string> {
  switch (schema.format) {
    case "uuid":
      return fc.uuid({ version: 7 });
    case "email":
      return fc.uuid().map((word) => `${word}@x.example`);
    case "date":
      return fc.constantFrom("2026-01-01", "2026-12-31");
    case "date-time":
      return fc.constantFrom("2026-03-10T09:00:00.000Z");
    default:
      return fc.string({ unit: "grapheme-ascii", ...lengths(schema, "Length", TEXT_MAX) });
  }
}

function lengths(schema: Schema, of: "Length" | "Items", usual: number): { minLength: number; maxLength: number } {
  const minLength = Number(schema[`min${of}`] ?? 0);
  return { minLength, maxLength: Math.max(minLength, Math.min(Number(schema[`max${of}`] ?? usual), usual)) };
}

function bounds(schema: Schema): { min: number; max: number } {
  const min = Math.max(Number(schema.minimum ?? schema.exclusiveMinimum ?? 0), -NUMBER_MAX);
  return { min, max: Math.max(min, Math.min(Number(schema.maximum ?? NUMBER_MAX), NUMBER_MAX)) };
}

export type Place = readonly (string | number)[];

/** Every place in a value, also inside lists and objects; the first is the whole. */
export function placesIn(value: unknown, path: Place = []): Place[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((inner, index) => placesIn(inner, [...path, index]))];
  if (value === null || typeof value !== "object") return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

/** A copy of the value with something else at one place. */
export function replacedAt(value: unknown, [head, ...rest]: Place, inner: unknown): unknown {
  if (head === undefined) return inner;
  if (Array.isArray(value)) return value.map((own, index) => (index === head ? replacedAt(own, rest, inner) : own));
  return { ...Object(value), [head]: replacedAt(Object(value)[head], rest, inner) };
}

/** What arrives in place of a value, spelled as JSON text because JSON has more than JavaScript can hold. */
export const hostileJson = [
  "null",
  "true",
  "1.5",
  "-1",
  "0",
  "1e300",
  "1e999",
  "-1e999",
  "9007199254740993",
  '"1"',
  '"NaN"',
  '"Infinity"',
  '"true"',
  '""',
  '" "',
  "[]",
  "[[[]]]",
  "[null]",
  "{}",
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"toString":1}',
  '{"a":1,"a":2}',
  '"2026-02-30"',
  '"2026-03-10T09:00:00Z"',
  '"\\u0000"',
  '"\\ud800"',
  '"\\u202Eabc"',
  '"\\ufeffabc"',
  JSON.stringify("x".repeat(20_000)),
  JSON.stringify("я".repeat(3_000)),
  `"'; drop table orders; --"`,
  '"<script>alert(1)</script>"',
  '"=1+1"',
  '"../../etc/passwd"',
  '"%00"',
  '"00000000-0000-0000-0000-000000000000"',
  '"AAAAAAAA-AAAA-4AAA-8AAA-AAAAAAAAAAAA"',
  `${"[".repeat(200)}${"]".repeat(200)}`,
] as const;
