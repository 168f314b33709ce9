import { readdirSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { openApiDocument } from "@/lib/server/openapi";
import { problemTexts } from "@/lib/server/problem-text";
import { operations } from "./operations";

type Schema = { [key: string]: unknown };
type Media = Record<string, { schema: Schema; example?: unknown }>;
type Described = {
  operationId: string;
  summary: string;
  parameters?: { name: string; in: string; required: boolean; description?: string; schema: Schema }[];
  requestBody?: { content: Media };
  responses: Record<string, { $ref?: string; content: Media }>;
  "x-error-codes": string[];
};

const texts = await problemTexts("en");
const document = openApiDocument(operations, { serverUrl: "https://kontor.example/api/v1", textOf: texts.raw });
const paths = document.paths as Record<string, Record<string, Described>>; // Made a line above.
const components = document.components as { responses: Record<string, { content: Media }> };

const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true })).addSchema({ ...document, $id: "api" });

function expectValid(schema: Schema, value: unknown, what: string) {
  const accepts = ajv.compile(schema);
  expect(accepts(value), `${what}: ${JSON.stringify(accepts.errors)}`).toBe(true);
}

/** "orders/[orderId]/confirm" and its methods, as the framework serves them. */
async function servedOperations(): Promise<string[]> {
  const files = readdirSync("app/api/v1", { recursive: true, encoding: "utf8" });
  const routes = files.filter((file) => file.endsWith("/route.ts") && !/openapi\.json|\[\[/.test(file));
  const served = routes.map(async (file) => {
    const handlers = await import(/* @vite-ignore */ `${process.cwd()}/app/api/v1/${file}`);
    const path = file.slice(0, -"/route.ts".length).replace(/\[(\w+)\]/g, "{$1}");
    // Every route answers to every method; those that are operations say which.
    const methods = Object.keys(handlers).filter((method) => method !== "HEAD" && handlers[method].operation);
    return methods.map((method) => `${method} /${path}`);
  });
  return (await Promise.all(served)).flat().sort();
}

/** Every place in a schema where a field has no description. */
function undescribed(schema: unknown, path: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((inner, index) => undescribed(inner, `${path}[${index}]`));
  if (schema === null || typeof schema !== "object") return [];
  return Object.entries(schema).flatMap(([name, inner]) => {
    if (name !== "properties") return name === "example" ? [] : undescribed(inner, path);
    return Object.entries<Schema>(inner).flatMap(([field, own]) => [
      ...(own.description ? [] : [`${path}.${field}`]),
      ...undescribed(own, `${path}.${field}`),
    ]);
  });
}

describe("openApiDocument", () => {
  test("every served operation is described, and nothing that is not served", async () => {
    const described = operations.map(({ method, path }) => `${method} ${path}`);

    expect(await servedOperations()).toEqual([...described].sort());
    expect(Object.keys(paths).sort()).toEqual([...new Set(operations.map(({ path }) => path))].sort());
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
  });

  test.for(operations)("$id: schemas compile, both examples are valid, every field and code has words", (operation) => {
    const described = paths[operation.path]?.[operation.method.toLowerCase()];
    const body = described?.requestBody?.content["application/json"];

    expect(operation.input.safeParse(operation.example).error).toBeUndefined();
    expect(described?.operationId).toBe(operation.id);
    for (const parameter of described?.parameters ?? []) {
      ajv.compile(parameter.schema);
      expect(parameter.description, parameter.name).toBeTruthy();
    }
    if (body) {
      expectValid(body.schema, body.example, "example");
      expect(ajv.compile(body.schema)({ ...Object(body.example), paymentStatus: "paid" })).toBe(false);
      expect(undescribed(body.schema, operation.id)).toEqual([]);
    }
    const answer = described?.responses[operation.status]?.content["application/json"];
    if (!operation.binary?.response) {
      expectValid(answer?.schema ?? {}, answer?.example, "answer");
      expect(answer?.example).toBeDefined();
      expect(undescribed(answer?.schema, operation.id)).toEqual([]);
    }
    for (const code of described?.["x-error-codes"] ?? []) expect(texts.has(code), code).toBe(true);
  });

  test.for(Object.entries(components.responses))("%s: the example of a refusal is a problem document", ([, answer]) => {
    const media = answer.content["application/problem+json"];
    expectValid({ $ref: "api#/components/schemas/Problem" }, media?.example, "refusal");
  });

  test("every operation refers to refusals and headers that exist", () => {
    const references = JSON.stringify(document).match(/"\$ref":"#[^"]+"/g) ?? [];
    expect(references.length).toBeGreaterThan(100);
    for (const reference of new Set(references)) {
      const names = reference.slice('"$ref":"#/'.length, -1).split("/");
      const found = names.reduce<Schema>((at, name) => Object(at[name]), document);
      expect(Object.keys(found).length, reference).toBeGreaterThan(0);
    }
  });

  test("P-R7 P-L3 no answer has a field for codes, secrets, margins or contractors", () => {
    const fields = JSON.stringify(
      operations.map(({ path, method }) => paths[path]?.[method.toLowerCase()]?.responses),
    ).match(
      /"(code|codeText|key|keyHash|passwordHash|creationHash|recipientIsNew|contractor\w*|margin\w*)":\{"(type|desc)/g,
    );
    expect(fields).toBeNull();
  });

  test("path names are path parameters and never part of the body; the version may come by header", () => {
    const confirm = paths["/orders/{orderId}/confirm"]?.post;
    const body = confirm?.requestBody?.content["application/json"];

    expect(confirm?.parameters).toContainEqual(
      expect.objectContaining({ name: "orderId", in: "path", required: true }),
    );
    expect(confirm?.parameters).toContainEqual(expect.objectContaining({ name: "Idempotency-Key", in: "header" }));
    expect(confirm?.parameters).toContainEqual(expect.objectContaining({ name: "If-Match", in: "header" }));
    expect(Object.keys(Object(body?.example))).toEqual(["version", "acknowledgeUnpaid"]);
    expect(body?.schema.required).toBeUndefined();
  });

  test("numbers of a query are described as numbers, lists as repeated names", () => {
    const byName = Object.fromEntries(paths["/orders"]?.get?.parameters?.map((one) => [one.name, one]) ?? []);

    expect(byName.limit?.schema).toMatchObject({ type: "integer", minimum: 1, maximum: 200 });
    expect(byName.stage).toMatchObject({ explode: true, required: false, schema: { type: "array" } });
    const clients = Object.fromEntries(paths["/clients"]?.get?.parameters?.map((one) => [one.name, one]) ?? []);
    expect(clients.isBlocked?.schema).toEqual({ type: "boolean" });
  });
});
