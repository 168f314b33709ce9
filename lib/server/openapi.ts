import { z } from "zod";
import type { Operation } from "@/lib/core/operation";

type Json = { [key: string]: unknown };

/** Refusals that any operation may answer with. */
const commonErrors = ["key.invalid", "permission.denied", "input.invalid", "input.json", "input.too_large"] as const;
const repeatErrors = ["idempotency.key", "idempotency.reused"] as const;

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string().meta({ description: "The refusal in words, in the language of Accept-Language (en, ru, pl)." }),
    status: z.int(),
    code: z.string().meta({ description: "What programs should look at; it does not change with the language." }),
    params: z.record(z.string(), z.unknown()).optional(),
    errors: z
      .array(z.object({ field: z.string(), code: z.string(), message: z.string() }))
      .optional()
      .meta({ description: "One entry per refused field; `field` is its path in the input." }),
    reference: z.string().optional().meta({ description: "Number of the request, only when the fault is ours." }),
  })
  .meta({ description: "RFC 9457" });

type Options = { serverUrl: string; textOf: (code: string) => string };

/** The OpenAPI 3.1 page of the operations, made from the same schemas that the handlers parse with. */
export function openApiDocument(operations: readonly Operation[], { serverUrl, textOf }: Options): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describeOperation(operation, textOf),
    };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Kontor API", version: "1", description: INTRODUCTION },
    servers: [{ url: serverUrl }],
    security: [{ key: [] }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        key: { type: "http", scheme: "bearer", description: "An API key made under Settings → Keys." },
      },
      schemas: { Problem: jsonSchema(problemSchema, "output") },
    },
  };
}

const INTRODUCTION = `Times are ISO 8601 in UTC. Amounts are whole numbers of the smallest unit beside a currency code. Fields that are not described here are refused with 422 and named. What is out of the key's sight answers 404, a function that the key does not have 403. A changing command names the \`version\` it was based on and gets 409 when the order has changed meanwhile.`;

function describeOperation(operation: Operation, textOf: Options["textOf"]): Json {
  const schema = jsonSchema(operation.input, "input");
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
  const rest = Object.keys(propertiesOf(schema)).filter((name) => !inPath.includes(name));
  const isRead = operation.method === "GET";
  const errors = [...commonErrors, ...(isRead ? [] : repeatErrors), ...operation.errors];
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    ...(operation.description ? { description: operation.description } : {}),
    parameters: [
      ...inPath.map((name) => parameter(schema, name, "path")),
      ...(isRead ? rest.map((name) => parameter(schema, name, "query")) : [idempotencyHeader]),
    ],
    ...(isRead ? {} : { requestBody: requestBody(schema, rest, operation.example) }),
    responses: {
      [operation.status]: {
        description: operation.status === 201 ? "Created." : "Done.",
        content: { "application/json": { schema: jsonSchema(operation.output, "output") } },
      },
      "4XX": {
        description: errors.map((code) => `- \`${code}\`: ${textOf(code)}`).join("\n"),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
      "5XX": {
        description: "Our fault or too busy; the same call may be repeated with the same Idempotency-Key.",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
    "x-error-codes": errors,
  };
}

const idempotencyHeader = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description:
    "Made by the caller before the first attempt, kept 30 days. The same key and content take effect once and get the same answer; other content gets 409. Without it nothing protects a repeated call.",
  schema: { type: "string", minLength: 1, maxLength: 255 },
};

function parameter(schema: Json, name: string, place: "path" | "query"): Json {
  const { description, ...own } = listVariant(propertiesOf(schema)[name] ?? {});
  return {
    name,
    in: place,
    required: place === "path" || requiredOf(schema).includes(name),
    ...(description ? { description } : {}),
    ...(own.type === "array" ? { style: "form", explode: true } : {}),
    schema: own,
  };
}

/** A query value that may come once or several times is a list with repeated names. */
function listVariant(schema: Json): Json {
  const variants = Array.isArray(schema.anyOf) ? schema.anyOf : [];
  return variants.find((variant: Json) => variant.type === "array") ?? schema;
}

function requestBody(schema: Json, names: string[], example: unknown): Json {
  const properties = Object.fromEntries(names.map((name) => [name, propertiesOf(schema)[name]]));
  const required = requiredOf(schema).filter((name) => names.includes(name));
  const shown = Object.fromEntries(Object.entries(Object(example)).filter(([name]) => names.includes(name)));
  return {
    required: required.length > 0,
    content: {
      "application/json": {
        schema: {
          type: "object",
          properties,
          ...(required.length > 0 ? { required } : {}),
          additionalProperties: false,
        },
        example: shown,
      },
    },
  };
}

function propertiesOf(schema: Json): Record<string, Json> {
  return Object(schema.properties);
}

function requiredOf(schema: Json): string[] {
  return Array.isArray(schema.required) ? schema.required : [];
}

/** Instants leave as ISO 8601 text, which JSON Schema calls date-time. */
function jsonSchema(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema, ...described } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema: target }) => {
      if (zodSchema._zod.def.type === "date") Object.assign(target, { type: "string", format: "date-time" });
      if ("pattern" in target && target.pattern === undefined) delete target.pattern;
    },
  });
  return described;
}
