import { readdirSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { openApiDocument } from "@/lib/server/openapi";
import { problemTexts } from "@/lib/server/problem-text";
import { operations } from "./operations";

type Described = {
  operationId: string;
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: { "application/json": { schema: object; example: object } } };
  responses: Record<string, { content: Record<string, { schema: object }> }>;
  "x-error-codes": string[];
};

const texts = await problemTexts("en");
const document = openApiDocument(operations, { serverUrl: "https://kontor.example/api/v1", textOf: texts.raw });
const paths = document.paths as Record<string, Record<string, Described>>; // Made a line above.

function compiler() {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv;
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

describe("openApiDocument", () => {
  test("every served operation is described, and nothing that is not served", async () => {
    const described = operations.map(({ method, path }) => `${method} ${path}`);

    expect(await servedOperations()).toEqual([...described].sort());
    expect(Object.keys(paths).sort()).toEqual([...new Set(operations.map(({ path }) => path))].sort());
  });

  test.for(operations)("$id: schemas compile, the example is accepted, every code has a text", async (operation) => {
    const described = paths[operation.path]?.[operation.method.toLowerCase()];
    const body = described?.requestBody?.content["application/json"];

    expect(operation.input.safeParse(operation.example).error).toBeUndefined();
    expect(described?.operationId).toBe(operation.id);
    for (const parameter of described?.parameters ?? []) compiler().compile(parameter.schema);
    for (const response of Object.values(described?.responses ?? {})) {
      for (const { schema } of Object.values(response.content)) if (!("$ref" in schema)) compiler().compile(schema);
    }
    if (body) {
      const accepts = compiler().compile(body.schema);
      expect(accepts(body.example), JSON.stringify(accepts.errors)).toBe(true);
      expect(accepts({ ...body.example, stage: "CONFIRMED" })).toBe(false);
    }
    for (const code of described?.["x-error-codes"] ?? []) expect(texts.has(code), code).toBe(true);
  });

  test("path names are path parameters and never part of the body", () => {
    const confirm = paths["/orders/{orderId}/confirm"]?.post;

    expect(confirm?.parameters).toContainEqual(
      expect.objectContaining({ name: "orderId", in: "path", required: true }),
    );
    expect(confirm?.parameters).toContainEqual(expect.objectContaining({ name: "Idempotency-Key", in: "header" }));
    expect(Object.keys(confirm?.requestBody?.content["application/json"].example ?? {})).toEqual([
      "version",
      "acknowledgeUnpaid",
    ]);
  });

  test("numbers of a query are described as numbers, lists as repeated names", () => {
    const byName = Object.fromEntries(paths["/orders"]?.get?.parameters.map((one) => [one.name, one]) ?? []);

    expect(byName.limit?.schema).toMatchObject({ type: "integer", minimum: 1, maximum: 200 });
    expect(byName.stage).toMatchObject({ explode: true, required: false, schema: { type: "array" } });
  });
});
