import { DomainError, httpStatusOf } from "@/lib/core/errors";
import { chooseLocale } from "@/lib/i18n/choose-locale";
import { log } from "./log";
import { fieldTexts, problemText } from "./problem-text";

const PROBLEM = "application/problem+json";
/** When nothing better is known about a busy system. */
const BUSY_RETRY_S = 5;

/** Any error as a problem document (RFC 9457); an unexpected one shows a reference number and nothing else (promise I5). */
export function problemAnswer(error: unknown, request: Request, headers: HeadersInit = {}): Promise<Response> {
  return error instanceof DomainError
    ? refusalAnswer(error, request, headers)
    : failureAnswer(error, request, new Headers(headers));
}

async function refusalAnswer(error: DomainError, request: Request, given: HeadersInit): Promise<Response> {
  const locale = localeOf(request);
  const status = httpStatusOf[error.kind];
  const texts = await fieldTexts(error, locale);
  const body = {
    type: "about:blank",
    title: await problemText(error.code, error.params, locale),
    status,
    code: error.code,
    params: error.params,
    errors: error.fields.map(({ path, code }) => ({ field: path, code, message: texts[path] ?? code })),
  };
  const headers = new Headers(given);
  headers.set("content-type", PROBLEM);
  for (const [name, value] of Object.entries(headersOf(error))) headers.set(name, value);
  return Response.json(body, { status, headers });
}

async function failureAnswer(error: unknown, request: Request, headers: Headers): Promise<Response> {
  const reference = request.headers.get("x-request-id") ?? crypto.randomUUID();
  log.error("api.failed", error, { reference });
  const title = await problemText("unexpected.failed", { reference }, localeOf(request));
  const body = { type: "about:blank", title, status: 500, code: "unexpected", reference };
  headers.set("content-type", PROBLEM);
  return Response.json(body, { status: 500, headers });
}

/** Cookies mean nothing here: the language is the one the caller asks for. */
function localeOf(request: Request) {
  return chooseLocale(undefined, request.headers.get("accept-language"));
}

function headersOf({ kind, params }: DomainError): Record<string, string> {
  const retryAfterS = typeof params.retryAfterS === "number" ? params.retryAfterS : BUSY_RETRY_S;
  switch (kind) {
    case "unauthenticated":
      return { "www-authenticate": 'Bearer realm="Kontor API"' };
    case "method":
      return { allow: String(params.allow) };
    case "limited":
    case "unavailable":
      return { "retry-after": String(retryAfterS) };
    default:
      return {};
  }
}
