import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ValidateFunction } from "ajv";
import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { NextRequest } from "next/server";
import { expect } from "vitest";
import { operations } from "@/app/api/v1/operations";
import { openApiDocument } from "@/lib/server/openapi";
import { freshDatabase } from "./fresh-database";

const ROOT = "app/api/v1";
const document = openApiDocument(operations, { serverUrl: "https://kontor.example/api/v1", textOf: String });
const ajv = addFormats(new Ajv2020({ strict: false })).addSchema({ ...document, $id: "api" });

const validators = new Map<string, ValidateFunction>();

type Call = { key?: string; body?: unknown; text?: string; headers?: Record<string, string> };
type Answer = { status: number; body: Record<string, unknown> };
type WholeAnswer = Answer & { headers: Headers };

/** From here on this file's tests commit into a database of their own. */
export async function ownDatabase(name: string): Promise<void> {
  process.env.DATABASE_URL = (await freshDatabase(name)).appUrl;
}

/** Calls the handler that the framework would call, and holds every answer against `openapi.json`. */
export async function callApi(method: string, address: string, call: Call = {}): Promise<Answer> {
  const { status, body } = await callApiWhole(method, address, call);
  return { status, body };
}

/** The same with the headers of the answer. */
export async function callApiWhole(method: string, address: string, call: Call = {}): Promise<WholeAnswer> {
  const url = new URL(`https://kontor.example/api/v1${address}`);
  const route = findRoute(url.pathname.slice("/api/v1/".length).split("/"));
  const handlers: Record<string, Handler> = await import(
    /* @vite-ignore */ join(process.cwd(), route.folder, "route.ts")
  );
  const handler = handlers[method];
  if (!handler) throw new Error(`${route.folder} has no ${method}`);
  // The framework hands over no parameters for a path that has none.
  const params = Object.keys(route.params).length > 0 ? route.params : undefined;
  const response = await handler(requestOf(method, url, call), { params: Promise.resolve(params) });
  const text = await response.text();
  const body: Record<string, unknown> = text === "" ? {} : JSON.parse(text);
  expectContract(method, route.template, response, body);
  return { status: response.status, body, headers: response.headers };
}

function requestOf(method: string, url: URL, { key, body, text, headers = {} }: Call): NextRequest {
  const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
  return new NextRequest(url, {
    method,
    headers: {
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(sent === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(sent === undefined ? {} : { body: sent }),
  });
}

type Handler = (
  request: NextRequest,
  context: { params: Promise<Record<string, string> | undefined> },
) => Promise<Response>;
type Route = { folder: string; template: string; params: Record<string, string> };

/** The framework's rule: a folder of that name, else the one in brackets, else the one that takes everything. */
function findRoute(segments: string[]): Route {
  let [folder, template] = [ROOT, ""];
  const params: Record<string, string> = {};
  for (const segment of segments) {
    const named = readdirSync(folder).find((name) => /^\[\w+\]$/.test(name));
    const next = existsSync(join(folder, segment)) ? segment : named;
    if (next === undefined) return everythingElse();
    if (next !== segment) params[next.slice(1, -1)] = decodeURIComponent(segment);
    folder = join(folder, next);
    template += `/${next.replace(/^\[(\w+)\]$/, "{$1}")}`;
  }
  return existsSync(join(folder, "route.ts")) ? { folder, template, params } : everythingElse();
}

function everythingElse(): Route {
  return { folder: join(ROOT, "[[...path]]"), template: "", params: {} };
}

function expectContract(method: string, template: string, response: Response, answer: unknown) {
  if (response.status === 204) return;
  const escaped = template.replaceAll("~", "~0").replaceAll("/", "~1");
  const [pointer, type] = response.ok
    ? [`paths/${escaped}/${method.toLowerCase()}/responses/${response.status}/content/application~1json/schema`, "json"]
    : ["components/schemas/Problem", "problem+json"];
  expect(response.headers.get("content-type")).toBe(`application/${type}`);
  const reference = `api#/${encodeURI(pointer)}`;
  const matches = validators.get(reference) ?? ajv.compile({ $ref: reference });
  validators.set(reference, matches);
  expect(matches(answer), `${method} ${template}: ${JSON.stringify(matches.errors)}`).toBe(true);
}
