import type { NextRequest } from "next/server";
import type { z } from "zod";
import type { ApiKeyActor } from "@/lib/core/actor";
import { DomainError, httpStatusOf } from "@/lib/core/errors";
import type { Operation } from "@/lib/core/operation";
import { chooseLocale } from "@/lib/i18n/choose-locale";
import { apiActor } from "./api-actor";
import { type WriteContext, writeAs } from "./context";
import { answerOnce } from "./idempotency";
import { log } from "./log";
import { parseInput } from "./parse-input";
import { fieldTexts, problemText } from "./problem-text";

const BODY_MAX_BYTES = 1_000_000;
const KEY_MAX_LENGTH = 255;
const PROBLEM = "application/problem+json";

/** A path without names has no parameters at all: the promise then holds nothing. */
type Params = { params: Promise<Record<string, string | string[] | undefined> | undefined> };
type UseCase<I, O> = (ctx: WriteContext, input: I) => Promise<O>;

/**
 * The handler of one operation: key, input, one transaction, answer. With `Idempotency-Key` an unsafe operation takes
 * effect once, and its repeat gets the same answer (promise M4). Refusals are `application/problem+json` (RFC 9457).
 */
export function apiRoute<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  command: UseCase<z.output<I>, z.input<O>>,
) {
  return async (request: NextRequest, { params }: Params): Promise<Response> => {
    try {
      const actor = await apiActor(request.headers);
      const raw = await rawInput(operation, request, (await params) ?? {});
      const input = parseInput(operation.input, raw);
      const run = (ctx: WriteContext) => command(ctx, input);
      const answer = await writeAs<ApiKeyActor, { status: number; body: unknown }>(actor, async (ctx) => {
        const key = idempotencyKey(operation, request);
        const once = async () => ({ status: operation.status, body: operation.output.parse(await run(ctx)) });
        return key ? answerOnce(ctx, { key, operation: operation.id, content: raw }, once) : once();
      });
      return Response.json(answer.body, { status: answer.status });
    } catch (error) {
      return problemAnswer(error, request);
    }
  };
}

function idempotencyKey(operation: Operation, request: NextRequest): string | null {
  const key = request.headers.get("idempotency-key");
  if (operation.method === "GET" || key === null) return null;
  if (key.length === 0 || key.length > KEY_MAX_LENGTH)
    throw new DomainError("invalid", "idempotency.key", { maximum: KEY_MAX_LENGTH });
  return key;
}

async function rawInput(
  operation: Operation,
  request: NextRequest,
  params: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  if (operation.method === "GET") return { ...queryOf(request.nextUrl.searchParams), ...params };
  const body = await jsonBody(request);
  for (const name of Object.keys(params)) {
    if (name in body) throw new DomainError("invalid", "input.invalid", {}, [{ path: name, code: "field.unknown" }]);
  }
  return { ...body, ...params };
}

/** A name given several times is a list. */
function queryOf(query: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(query.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = query.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

async function jsonBody(request: NextRequest): Promise<Record<string, unknown>> {
  const text = await request.text();
  if (Buffer.byteLength(text) > BODY_MAX_BYTES)
    throw new DomainError("too_large", "input.too_large", { maximum: BODY_MAX_BYTES });
  if (text.trim() === "") return {};
  const value = parseJson(text);
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new DomainError("invalid", "input.json");
  return { ...value };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError("invalid", "input.json");
  }
}

/** Any error as a problem document; an unexpected one shows a reference number and nothing else (promise I5). */
export async function problemAnswer(error: unknown, request: Request): Promise<Response> {
  // Cookies mean nothing here: the language is the one the caller asks for.
  const locale = chooseLocale(undefined, request.headers.get("accept-language"));
  if (error instanceof DomainError) {
    const status = httpStatusOf[error.kind];
    const texts = await fieldTexts(error, locale);
    const body = {
      type: "about:blank",
      title: await problemText(error.code, error.params, locale),
      status,
      code: error.code,
      params: error.params,
      errors: error.fields.map((field) => ({
        field: field.path,
        code: field.code,
        message: texts[field.path] ?? field.code,
      })),
    };
    return Response.json(body, { status, headers: { "content-type": PROBLEM, ...retryAfter(error) } });
  }
  const reference = request.headers.get("x-request-id") ?? crypto.randomUUID();
  log.error("api.failed", error, { reference });
  const body = {
    type: "about:blank",
    title: await problemText("unexpected.failed", { reference }, locale),
    status: 500,
    code: "unexpected",
    reference,
  };
  return Response.json(body, { status: 500, headers: { "content-type": PROBLEM } });
}

function retryAfter(error: DomainError): Record<string, string> {
  const seconds = error.params.retryAfterS;
  return typeof seconds === "number" ? { "retry-after": String(seconds) } : {};
}
