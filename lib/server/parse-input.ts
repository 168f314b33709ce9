import type { z } from "zod";
import { DomainError, type FieldError } from "@/lib/core/errors";

const FIELDS_MAX = 50;
const CODE = /^[a-z_]+\.[a-z_]+$/;

/**
 * Input by its schema. Nothing is guessed (promise I2); every refused field is named with a code whose text stands in
 * namespace `problems`.
 *
 * @throws input.invalid
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  // Without the input in its issues zod does not tell a missing value from one of the wrong type.
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.slice(0, FIELDS_MAX).flatMap(fieldErrors);
  throw new DomainError("invalid", "input.invalid", { count: fields.length }, fields);
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.join(".");
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, code: "field.unknown" }));
    case "too_small":
      return [
        issue.origin === "string" || issue.origin === "array"
          ? { path, code: "field.short", params: { minimum: Number(issue.minimum) } }
          : { path, code: "field.small", params: { minimum: Number(issue.minimum) } },
      ];
    case "too_big":
      return [
        issue.origin === "string" || issue.origin === "array"
          ? { path, code: "field.long", params: { maximum: Number(issue.maximum) } }
          : { path, code: "field.big", params: { maximum: Number(issue.maximum) } },
      ];
    case "invalid_type":
      return [{ path, code: issue.input === undefined || issue.input === null ? "field.required" : "field.type" }];
    default:
      return [{ path, code: CODE.test(issue.message) ? issue.message : "field.value" }];
  }
}
