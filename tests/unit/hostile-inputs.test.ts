import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/server/parse-input";
import { hostileValues, hugeTexts, strangeKeys } from "@/tests/support/hostile-values";
import { type Known, type Place, placesIn, replacedAt, type Schema, valuesOf } from "@/tests/support/schema-values";
import { sourceFiles } from "@/tests/support/source-files";

const SEED = 20_260_310;
const VALUES_EACH = 500;
/** What there is today, rounded down: a search that finds fewer looks in the wrong place. */
const SCHEMAS_LEAST = 80;
const HANDED_OVER_LEAST = 55;
const IN_AN_ADDRESS = /Query$/;
const NAMED_INPUT = /(Input|Query)$/;
/** Handed to an action without being named so: it takes no values at all. */
const WITHOUT_VALUES = "nothing";

/** What a schema does not say about its values, by the name of the field. */
const known: Known = {
  token: ["a".repeat(43)],
  timeZone: ["Europe/Warsaw", "UTC"],
  slug: ["litera"],
  currency: ["PLN"],
  phone: ["+48 22 123 45 67"],
  email: ["Anna@x.example"],
  mailReplyTo: ["office@x.example"],
  cursor: ["abc_DEF-1"],
  name: ["Łódź – нота.pdf"],
};
/** Texts of which only a fingerprint is kept, or which a parser of their own reads. */
const VERBATIM = /^(password|current|text|code|stepToken)$/;
/** Licence codes are kept letter for letter (promise L1). */
const LETTER_FOR_LETTER = "codes";
/** What comes out is of the shape that another schema states. */
const madeInto: Readonly<Record<string, string>> = { pasteCodesInput: "uploadCodesInput" };

type Found = { name: string; schema: z.ZodType };

async function inputSchemas(): Promise<Found[]> {
  const found: Found[] = [];
  for (const { path } of sourceFiles("lib").filter((file) => /^lib\/[^/]+\/model\//.test(file.path))) {
    const exported: Record<string, unknown> = await import(/* @vite-ignore */ join(process.cwd(), path));
    for (const [name, schema] of Object.entries(exported)) {
      const isInput = NAMED_INPUT.test(name) || name === WITHOUT_VALUES;
      if (isInput && schema instanceof z.ZodType) found.push({ name, schema });
    }
  }
  return found;
}

const schemas = await inputSchemas();
const ajv = addFormats(new Ajv2020({ strict: false }));

/** The kinds of values as the schema itself states them, also to readers of the API. */
function statedBy(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
}

type Prepared = {
  name: string;
  schema: z.ZodType;
  accepted: unknown[];
  mayGoIn: (value: unknown) => boolean;
  mayComeOut: (value: unknown) => boolean;
};

function prepared({ name, schema }: Found): Prepared {
  const stated = statedBy(schema);
  const samples = fc
    .sample(valuesOf(stated, known), { seed: SEED, numRuns: 300 })
    .map((sample) => (IN_AN_ADDRESS.test(name) ? asInAddress(sample) : sample));
  const madeOf = schemas.find((other) => other.name === madeInto[name])?.schema;
  const isAsStated = ajv.compile(stated);
  return {
    name,
    schema,
    accepted: samples.filter((sample) => schema.safeParse(sample).success).slice(0, 25),
    mayGoIn: (value) => isAsStated(IN_AN_ADDRESS.test(name) ? fromAddress(value, stated) : value),
    mayComeOut: madeOf ? ajv.compile(statedBy(madeOf)) : isAsStated,
  };
}

/** In an address numbers are texts. */
function asInAddress(value: unknown): unknown {
  const texts = Object.entries(Object(value)).map(([name, own]) => [name, typeof own === "number" ? `${own}` : own]);
  return Object.fromEntries(texts);
}

/** Back again: digits are a number where one is stated, and a number itself is nothing that an address could hold. */
function fromAddress(value: unknown, stated: Schema): unknown {
  if (typeof value !== "object" || value === null) return value;
  const read = ([name, own]: [string, unknown]) => {
    if (Object(Object(stated.properties)[name]).type !== "integer") return [name, own];
    return [name, typeof own === "string" && /^\d+$/.test(own) ? Number(own) : own === undefined ? own : "no digits"];
  };
  return Object.fromEntries(Object.entries(value).map(read));
}

/** Values that were good until one thing in them was replaced, added or taken away; the first ones replace the whole. */
function spoiled(accepted: readonly unknown[]): unknown[] {
  const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T; // Never empty, as tested below.
  const whole = [...hostileValues, hugeTexts[0]];
  // Steps of coprime numbers, so that every kind of value comes to every kind of place.
  const inside = Array.from({ length: VALUES_EACH - whole.length }, (_, index) => {
    const base = pick(accepted, index * 7);
    const places = placesIn(base).slice(1);
    if (places.length === 0) return withKey(base, [], pick(strangeKeys, index));
    const place = pick(places, Math.floor(index / 3));
    const huge = index % 97 === 0;
    return replacedAt(base, place, huge ? pick(hugeTexts, index / 97) : pick(hostileValues, index * 5));
  });
  return [...whole, ...inside];
}

function withKey(value: unknown, place: Place, key: string): unknown {
  const object = place.reduce<unknown>((inner, step) => Object(inner)[step], value);
  const widened = Object.defineProperty({ ...Object(object) }, key, { value: "x", enumerable: true });
  return replacedAt(value, place, widened);
}

/** What is wrong with a value that was let in; nothing when it is as the rules of the product have it. */
function faultsIn(value: unknown, field = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((inner) => faultsIn(inner, field));
  switch (typeof value) {
    case "number":
      return Number.isSafeInteger(value) ? [] : [`${field}: the number ${value}`];
    case "string":
      return textFaults(value, field);
    case "boolean":
    case "undefined":
      return [];
    case "object":
      if (value === null) return [];
      if (Object.getPrototypeOf(value) !== Object.prototype) return [`${field}: an object of another kind`];
      return Object.entries(value).flatMap(([name, inner]) => faultsIn(inner, name));
    default:
      return [`${field}: a ${typeof value}`];
  }
}

function textFaults(text: string, field: string): string[] {
  if (/\p{Cs}/u.test(text)) return [`${field}: half a character`];
  if (VERBATIM.test(field)) return [];
  if (field !== LETTER_FOR_LETTER && text !== text.normalize("NFC")) return [`${field}: not NFC`];
  if (/(?![\n\t])\p{Cc}/u.test(text)) return [`${field}: a control character`];
  return /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(text) ? [`${field}: a direction mark`] : [];
}

/** Accepted: what came out. Refused: null. Anything else that is thrown is a fault of ours. */
function outcomeOf(schema: z.ZodType, value: unknown): { value: unknown } | null {
  try {
    return { value: parseInput(schema, value) };
  } catch (error) {
    if (error instanceof DomainError && error.code === "input.invalid") return null;
    throw error;
  }
}

const placesOfObjects = (value: unknown) =>
  placesIn(value).filter((place) => {
    const inner = place.reduce<unknown>((outer, step) => Object(outer)[step], value);
    return typeof inner === "object" && inner !== null && !Array.isArray(inner);
  });

describe("P-I1 P-I2 P-I3 inputs of actions, routes and pages", () => {
  test("all of them are found, and nothing else is handed to an action", () => {
    expect(schemas.length).toBeGreaterThanOrEqual(SCHEMAS_LEAST);
    const names = new Set(schemas.map(({ name }) => name));
    const handedOver = sourceFiles("app").flatMap(({ code }) =>
      [...code.matchAll(/\b(?:run\w*Action\(\s*(?:accountId,\s*)?|parseInput\(\s*)([\w.]+)/g)].map(
        ([, schema]) => schema?.split(".").at(-1) ?? "",
      ),
    );
    expect(handedOver.length).toBeGreaterThanOrEqual(HANDED_OVER_LEAST);
    expect(handedOver.filter((name) => !names.has(name))).toEqual([]);
  });

  describe.each(schemas.map(prepared))("$name", ({ name, schema, accepted, mayGoIn, mayComeOut }) => {
    test(`takes nothing of the wrong kind (seed ${SEED})`, () => {
      expect(accepted.length, "values that it accepts").toBeGreaterThan(0);
      for (const value of spoiled(accepted)) {
        const outcome = outcomeOf(schema, value);
        if (outcome === null) continue;
        const told = shown(value);
        expect(mayGoIn(value), `${name} took ${told}`).toBe(true);
        expect(mayComeOut(outcome.value), `${name} made ${shown(outcome.value)} of ${told}`).toBe(true);
        expect(faultsIn(outcome.value), `${name} took ${told}`).toEqual([]);
      }
    });

    test("refuses what it does not know, at every depth, and touches no prototype", () => {
      for (const value of accepted.slice(0, 6)) {
        for (const place of placesOfObjects(value)) {
          for (const key of strangeKeys) {
            expect(outcomeOf(schema, withKey(value, place, key)), `${key} at ${place.join(".")}`).toBeNull();
          }
        }
      }
      expect(Object.keys(Object.prototype)).toEqual([]);
    });
  });
});

function shown(value: unknown): string {
  return String(JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? `${inner}n` : inner))).slice(0, 300);
}
