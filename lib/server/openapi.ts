import { z } from "zod";
import { isVersioned, type Operation } from "@/lib/core/operation";
import {
  commonRefusals,
  exampleTitles,
  headerTexts,
  introduction,
  type RefusalStatus,
  tagTexts,
} from "./openapi-words";

type Json = { [key: string]: unknown };

const problemSchema = z
  .object({
    type: z.string().describe("Always about:blank: `code` says more."),
    title: z.string().describe("The refusal in words, in the language of Accept-Language (en, ru, pl)."),
    status: z.int().describe("The status of the answer."),
    code: z.string().describe("What programs should look at; it does not change with the language."),
    params: z.record(z.string(), z.unknown()).optional().describe("Facts of the refusal, such as the newer version."),
    errors: z
      .array(
        z.object({
          field: z.string().describe("Path of the field in the input."),
          code: z.string().describe("Why it is refused."),
          message: z.string().describe("The same in words."),
        }),
      )
      .optional()
      .describe("One entry per refused field."),
    reference: z.string().optional().describe("Number of the request, only when the fault is ours."),
  })
  .meta({ description: "RFC 9457" });

type Options = { serverUrl: string; textOf: (code: string) => string };

/** The OpenAPI 3.1 page of the operations, made from the same schemas that the handlers parse with. */
export function openApiDocument(operations: readonly Operation[], { serverUrl, textOf }: Options): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const method = operation.method.toLowerCase();
    paths[operation.path] = { ...paths[operation.path], [method]: describeOperation(operation, textOf) };
  }
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return {
    openapi: "3.1.0",
    info: { title: "Kontor API", version: "1", description: introduction },
    servers: [{ url: serverUrl }],
    security: [{ key: [] }],
    tags: tags.map((name) => ({ name, description: tagTexts[name] ?? name })),
    paths,
    components: {
      securitySchemes: {
        key: { type: "http", scheme: "bearer", description: "An API key made under Settings → API keys." },
      },
      schemas: { Problem: jsonSchema(problemSchema, "output") },
      headers: headerTexts,
      responses: Object.fromEntries(
        Object.entries(commonRefusals).map(([status, refusal]) => [
          refusal.name,
          refusalAnswer(status, refusal, textOf),
        ]),
      ),
    },
  };
}

function refusalAnswer(
  status: string,
  { text, code }: { text: string; code: string },
  textOf: Options["textOf"],
): Json {
  const title = exampleTitles[code] ?? textOf(code);
  const example = { type: "about:blank", title, status: Number(status), code };
  const waits = status === "429" || status === "503";
  return {
    description: text,
    ...(waits ? { headers: { "Retry-After": { $ref: "#/components/headers/Retry-After" } } } : {}),
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" }, example } },
  };
}

function describeOperation(operation: Operation, textOf: Options["textOf"]): Json {
  const schema = jsonSchema(operation.input, "input");
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
  const rest = Object.keys(propertiesOf(schema)).filter((name) => !inPath.includes(name));
  const isRead = operation.method === "GET";
  const hasQuery = isRead || operation.binary?.request === true;
  const parameters = [
    ...inPath.map((name) => parameter(schema, name, "path")),
    ...(hasQuery ? rest.map((name) => parameter(schema, name, "query")) : []),
    ...(isRead ? [] : [idempotencyHeader]),
    ...(isVersioned(operation) ? [ifMatchHeader] : []),
  ];
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    description: [operation.description, refusalList(operation, textOf)].filter(Boolean).join("\n\n"),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...bodyOf(operation, schema, rest),
    responses: { [operation.status]: success(operation), ...refusals(operation, inPath.length > 0) },
    "x-error-codes": operation.errors,
  };
}

function refusalList({ errors }: Operation, textOf: Options["textOf"]): string {
  if (errors.length === 0) return "";
  // Figures that only a refusal knows are left open.
  const said = (code: string) => textOf(code).replace(/\{\w+\}/g, "…");
  return `Refusals of its own:\n${errors.map((code) => `- \`${code}\`: ${said(code)}`).join("\n")}`;
}

function bodyOf(operation: Operation, schema: Json, names: string[]): Json {
  if (operation.binary?.request)
    return { requestBody: { required: true, content: { "application/octet-stream": { schema: {} } } } };
  if (operation.method === "GET" || names.length === 0) return {};
  return { requestBody: requestBody(operation, schema, names) };
}

function success(operation: Operation): Json {
  const headers = ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"];
  if (hasVersion(operation.output)) headers.push("ETag");
  if (operation.method !== "GET") headers.push("Idempotency-Replayed");
  return {
    description: operation.status === 201 ? "Created." : "Done.",
    headers: Object.fromEntries(headers.map((name) => [name, { $ref: `#/components/headers/${name}` }])),
    content: operation.binary?.response
      ? { "application/octet-stream": { schema: {} } }
      : {
          "application/json": { schema: jsonSchema(operation.output, "output"), example: operation.exampleAnswer },
        },
  };
}

function hasVersion(output: z.ZodType): boolean {
  return output instanceof z.ZodObject && "version" in output.shape;
}

function refusals(operation: Operation, isAboutOne: boolean): Json {
  const isRead = operation.method === "GET";
  const statuses: RefusalStatus[] = [401, 403, 422, 429, 500, 503];
  if (isAboutOne) statuses.push(404);
  if (!isRead) statuses.push(400, 409, 413, 415);
  if (isVersioned(operation)) statuses.push(412, 428);
  const sorted = statuses.toSorted((a, b) => a - b);
  return Object.fromEntries(
    sorted.map((status) => [status, { $ref: `#/components/responses/${commonRefusals[status].name}` }]),
  );
}

const idempotencyHeader = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description:
    "Made by the caller before the first attempt, kept 30 days. The same key and content take effect once and get the same answer; other content gets 409. Without it nothing protects a repeated call.",
  schema: { type: "string", minLength: 1, maxLength: 255 },
};

const ifMatchHeader = {
  name: "If-Match",
  in: "header",
  required: false,
  description: "The ETag that was read, in place of `version` in the body; one of them must be there.",
  schema: { type: "string", pattern: '^"[1-9][0-9]*"$' },
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
  const list = variants.find((variant: Json) => variant.type === "array");
  return list ? { ...list, ...(schema.description ? { description: schema.description } : {}) } : schema;
}

/** The version may come as a header instead, so the body can do without it. */
function requestBody(operation: Operation, schema: Json, names: string[]): Json {
  const properties = Object.fromEntries(names.map((name) => [name, propertiesOf(schema)[name]]));
  const required = requiredOf(schema).filter((name) => names.includes(name) && name !== "version");
  const entries = Object.entries(Object(operation.example)).filter(([name]) => names.includes(name));
  const described = {
    type: "object",
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
  return {
    required: required.length > 0,
    content: { "application/json": { schema: described, example: Object.fromEntries(entries) } },
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
      // Texts of a query that mean numbers or truth values say so in their `meta`, which takes back what they are made of.
      for (const [name, value] of Object.entries(target)) {
        if (value === undefined) Reflect.deleteProperty(target, name);
      }
    },
  });
  return described;
}
