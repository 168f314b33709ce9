import type { NextRequest } from "next/server";
import { DomainError, invalidField } from "@/lib/core/errors";
import { isVersioned, type Operation } from "@/lib/core/operation";
import { readJsonObject } from "./strict-json";

const BODY_MAX_BYTES = 1_000_000;
const JSON_TYPE = /^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i;
const STRONG_TAG = /^"([1-9]\d{0,9})"$/;

type Fields = Record<string, unknown>;
type Params = Record<string, string | string[] | undefined>;

/**
 * What was sent, as one object: names in the path, then the query of a read or the JSON body of a change. The version that
 * a change is based on may come as `If-Match` instead.
 */
export async function rawInput(operation: Operation, request: NextRequest, params: Params): Promise<Fields> {
  const isRead = operation.method === "GET";
  const sent = isRead || operation.binary?.request ? queryOf(request.nextUrl.searchParams) : await bodyOf(request);
  if (!isRead && !operation.binary?.request) refuseQuery(request);
  for (const name of Object.keys(params)) if (name in sent) throw unknownField(name);
  return isRead ? { ...sent, ...params } : withVersion(operation, request, { ...sent, ...params });
}

/** A name given several times is a list. */
function queryOf(query: URLSearchParams): Fields {
  const names = [...new Set(query.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = query.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

/** What a change says stands in its body: a query beside it would be left unread. */
function refuseQuery(request: NextRequest): void {
  const [name] = request.nextUrl.searchParams.keys();
  if (name !== undefined) throw unknownField(name);
}

async function bodyOf(request: NextRequest): Promise<Fields> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > BODY_MAX_BYTES)
    throw new DomainError("too_large", "input.too_large", { maximum: BODY_MAX_BYTES });
  if (bytes.byteLength === 0) return {};
  const encoding = request.headers.get("content-encoding") ?? "identity";
  if (!JSON_TYPE.test(request.headers.get("content-type") ?? "") || encoding !== "identity")
    throw new DomainError("media_type", "input.media_type");
  return readJsonObject(bytes);
}

/** @throws version.tag, version.unused, version.disagrees, version.required */
function withVersion(operation: Operation, request: NextRequest, sent: Fields): Fields {
  const tag = request.headers.get("if-match");
  if (!isVersioned(operation)) {
    if (tag !== null) throw new DomainError("unreadable", "version.unused");
    return sent;
  }
  if (tag === null) {
    if ("version" in sent) return sent;
    throw new DomainError("unversioned", "version.required", {}, [{ path: "version", code: "field.required" }]);
  }
  const version = Number(STRONG_TAG.exec(tag.trim())?.[1] ?? Number.NaN);
  if (Number.isNaN(version)) throw new DomainError("unreadable", "version.tag");
  if ("version" in sent && sent.version !== version) throw invalidField("version", "version.disagrees");
  return { ...sent, version };
}

function unknownField(path: string): DomainError {
  return new DomainError("invalid", "input.invalid", { count: 1 }, [{ path, code: "field.unknown" }]);
}
