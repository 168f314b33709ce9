import type { NextRequest } from "next/server";
import type { z } from "zod";
import type { ApiKeyActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import type { Operation } from "@/lib/core/operation";
import { apiActor } from "./api-actor";
import { rawInput } from "./api-input";
import { allowanceOf, rateHeaders, takeCall } from "./api-limits";
import { readOnlyAs, type WriteContext, writeAs } from "./context";
import { type Answer, answerOnce, type Reach, rightsOf } from "./idempotency";
import { parseInput } from "./parse-input";
import { problemAnswer } from "./problem-answer";

const KEY_MAX_LENGTH = 255;
const STALE = /\.(stale|assigned_meanwhile)$/;

/** A path without names has no parameters at all: the promise then holds nothing. */
type Context = { params: Promise<Record<string, string | string[] | undefined> | undefined> };
type Handler = (request: NextRequest, context: Context) => Promise<Response>;
/** The handler of an operation, as `apiMethods` puts it into its route. */
export type Served = Handler & { operation: Operation };

type UseCase<I, O> = (ctx: WriteContext<ApiKeyActor>, input: I) => Promise<O>;
/** A caller who may come in, and what he sent: `raw` as it came, `input` by the schema, `key` the `Idempotency-Key`. */
type Call<I> = {
  request: NextRequest;
  actor: ApiKeyActor;
  raw: Record<string, unknown>;
  input: I;
  key: string | null;
};

/**
 * The handler of one operation: key, limit, input, one transaction, answer. With `Idempotency-Key` an unsafe operation
 * takes effect once, and its repeat gets the same answer (promise M4), as long as its key still has the function and
 * `requireReach` lets it through.
 */
export function apiRoute<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  command: UseCase<z.output<I>, z.input<O>>,
  requireReach?: Reach<z.output<I>>,
): Served {
  return apiDoor(operation, async ({ actor, raw, input, key }) => {
    const run = async (ctx: WriteContext<ApiKeyActor>): Promise<Answer> => ({
      status: operation.status,
      body: operation.output.parse(await command(ctx, input)),
      isReplay: false,
    });
    const requireRights = rightsOf(operation, input, requireReach);
    const answer = await inTransaction(operation, actor, (ctx) =>
      key ? answerOnce(ctx, { key, operation: operation.id, content: raw, requireRights }, run) : run(ctx),
    );
    return sent(answer);
  });
}

/** An answer as it goes out. */
export function sent(answer: Answer): Response {
  return Response.json(answer.body, { status: answer.status, headers: answerHeaders(answer) });
}

/** Reads are read-only for the database too, so they go on when it can write nothing (promise C4). */
function inTransaction(
  { method }: Operation,
  actor: ApiKeyActor,
  run: (ctx: WriteContext<ApiKeyActor>) => Promise<Answer>,
): Promise<Answer> {
  if (method !== "GET") return writeAs(actor, run);
  // A query takes a ReadContext and has no use for the rest.
  return readOnlyAs(actor, (ctx) => run(ctx as WriteContext<ApiKeyActor>));
}

/** The same for an operation that answers by itself, outside any transaction: files go through as streams. */
export function apiDoor<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  answer: (call: Call<z.output<I>>) => Promise<Response>,
): Served {
  const handler: Handler = async (request, { params }) => {
    let headers: Record<string, string> = {};
    try {
      const actor = await apiActor(request.headers);
      headers = rateHeaders(allowanceOf(actor));
      headers = rateHeaders(takeCall(actor));
      const raw = await rawInput(operation, request, (await params) ?? {});
      const input = parseInput(operation.input, raw);
      const key = idempotencyKey(operation, request);
      const response = await answer({ request, actor, raw, input, key });
      for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
      return response;
    } catch (error) {
      return problemAnswer(ofPrecondition(error, request), request, headers);
    }
  };
  return Object.assign(handler, { operation });
}

/** Everything that a route file exports: its operations, and a clear refusal of every other method. */
export function apiMethods(...served: readonly Served[]) {
  const of = (method: string) => served.find(({ operation }) => operation.method === method);
  const read = of("GET");
  const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = refusedMethods([
    ...(read ? ["GET", "HEAD"] : []),
    ...served.map(({ operation }) => operation.method).filter((method) => method !== "GET"),
  ]);
  return {
    GET: read ?? GET,
    HEAD: read ?? GET,
    POST: of("POST") ?? POST,
    PUT: of("PUT") ?? PUT,
    PATCH: of("PATCH") ?? PATCH,
    DELETE: of("DELETE") ?? DELETE,
    OPTIONS,
  };
}

/** What a path answers to the methods that it does not have; `OPTIONS` names those that it has. */
export function refusedMethods(had: readonly string[]) {
  const allow = [...had, "OPTIONS"].join(", ");
  const refuse = (request: Request) => problemAnswer(new DomainError("method", "operation.method", { allow }), request);
  const tell = () => Promise.resolve(new Response(null, { status: 204, headers: { allow } }));
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: tell };
}

function idempotencyKey(operation: Operation, request: NextRequest): string | null {
  const key = request.headers.get("idempotency-key");
  if (operation.method === "GET" || key === null) return null;
  if (key.length === 0 || key.length > KEY_MAX_LENGTH)
    throw new DomainError("invalid", "idempotency.key", { maximum: KEY_MAX_LENGTH });
  return key;
}

/** What is read or changed may be changed next with this tag as `If-Match`. */
function answerHeaders({ body, isReplay }: Answer): Record<string, string> {
  const version: unknown = Object(body).version;
  return {
    ...(typeof version === "number" ? { etag: `"${version}"` } : {}),
    ...(isReplay ? { "idempotency-replayed": "true" } : {}),
  };
}

/** Whoever asked by header is answered as headers have it (RFC 9110): a precondition that does not hold is 412. */
function ofPrecondition(error: unknown, request: NextRequest): unknown {
  const isStale = error instanceof DomainError && error.kind === "conflict" && STALE.test(error.code);
  return isStale && request.headers.has("if-match")
    ? new DomainError("outdated", error.code, error.params, error.fields)
    : error;
}
