import fc from "fast-check";
import { hostileJson, type Known, type Place, placesIn, replacedAt, type Schema, valuesOf } from "./schema-values";

/** One operation as `openapi.json` describes it. */
export type Described = {
  parameters?: { name: string; in: string; required: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};

export type GeneratedRequest = { address: string; text?: string; headers: Record<string, string> };

const MARK = "@@spoiled@@";
const hostileText = fc.oneof(
  fc.constantFrom("", " ", "0", "-1", "1e3", "NaN", "null", "true", "[]", "%00", "\u0000", "\u202eabc", "../..", "🙂"),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constant("x".repeat(5_000)),
);
const hostileHeaders = fc.constantFrom<Record<string, string>>(
  { "if-match": '"0"' },
  { "if-match": "W/*" },
  { "if-match": '"1"' },
  { "idempotency-key": "x".repeat(256) },
  { "content-type": "text/plain" },
  { "content-encoding": "br" },
  { "accept-language": "xx-🙂".replace("🙂", "YY") },
);

/**
 * Requests to one operation, made from its description: some that it should accept, more with one thing wrong – a value
 * of another kind, a field too many or missing, hostile text in path, query or headers.
 */
export function requestsTo(
  { method, path }: { method: string; path: string },
  described: Described,
  known: Known,
): fc.Arbitrary<GeneratedRequest> {
  const valid = validRequests(path, described, known);
  return fc.oneof(
    { weight: 1, arbitrary: valid.map(plain) },
    // A read has no body that could be wrong.
    { weight: 3, arbitrary: method === "GET" ? valid.map(plain) : spoiledBodies(valid) },
    {
      weight: 1,
      arbitrary: fc.tuple(valid, hostileText, fc.nat()).map(([request, text, at]) => spoiledAddress(request, text, at)),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(valid, hostileHeaders).map(([request, headers]) => ({ ...plain(request), headers })),
    },
  );
}

type Valid = { path: string; params: Record<string, unknown>; query: Record<string, unknown>; body: unknown };

function validRequests(path: string, described: Described, known: Known): fc.Arbitrary<Valid> {
  const record = (place: string) => {
    const own = described.parameters?.filter((parameter) => parameter.in === place) ?? [];
    const values = Object.fromEntries(own.map(({ name, schema }) => [name, valuesOf(schema, known, name)]));
    return fc.record(values, { requiredKeys: own.filter(({ required }) => required).map(({ name }) => name) });
  };
  const schema = described.requestBody?.content["application/json"]?.schema;
  return fc.record({
    path: fc.constant(path),
    params: record("path"),
    query: record("query"),
    body: schema ? valuesOf(schema, known) : fc.constant(undefined),
  });
}

function plain({ path, params, query, body }: Valid): GeneratedRequest {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)]),
  );
  const search = pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : "";
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  return { address: `${address}${search}`, headers: {}, ...(body === undefined ? {} : { text: JSON.stringify(body) }) };
}

function spoiledBodies(valid: fc.Arbitrary<Valid>): fc.Arbitrary<GeneratedRequest> {
  return fc
    .tuple(valid, fc.nat(), fc.constantFrom(...hostileJson), fc.nat({ max: 9 }))
    .map(([request, at, json, how]) => {
      const sound = plain(request);
      if (request.body === undefined) return { ...sound, text: json };
      const places = placesIn(request.body);
      const place = places[at % places.length] ?? [];
      if (how === 0) return { ...sound, text: JSON.stringify(without(request.body, place)) };
      if (how === 1) return { ...sound, text: JSON.stringify({ ...Object(request.body), [json]: 1 }) };
      if (how === 2) return { ...sound, text: (sound.text ?? "").slice(0, at % (sound.text ?? " ").length) };
      return { ...sound, text: JSON.stringify(replacedAt(request.body, place, MARK)).replace(`"${MARK}"`, () => json) };
    });
}

function without(value: unknown, place: Place): unknown {
  return place.length === 0 ? {} : replacedAt(value, place, undefined);
}

function spoiledAddress(request: Valid, text: string, at: number): GeneratedRequest {
  const names = [...Object.keys(request.params), ...Object.keys(request.query), "unknown"];
  const name = names[at % names.length] ?? "unknown";
  const part = name in request.params ? "params" : "query";
  return plain({ ...request, [part]: { ...request[part], [name]: text === "" || /^\.+$/.test(text) ? "%" : text } });
}
