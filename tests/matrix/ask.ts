import { readFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import type { Outcome } from "./rule";
import type { Caller } from "./world";

const base = new URL(process.env.KONTOR_URL ?? "http://localhost");

export type Answer = { status: number; headers: Record<string, string>; body: string };
type Question = { method?: string; headers?: Record<string, string>; body?: string };

/** One request as a browser or a system would send it, and nothing that a browser would add or follow. */
export function ask(path: string, caller: Caller, { method = "GET", headers = {}, body }: Question = {}) {
  const sent: Record<string, string> = { host: base.host, "accept-language": "en", ...headers };
  if (caller.cookie) sent.cookie = `kontor.session=${caller.cookie}`;
  if (caller.key) sent.authorization = `Bearer ${caller.key}`;
  if (method !== "GET" && headers.origin === undefined) sent.origin = base.origin;
  if (headers.origin === "") delete sent.origin;
  if (headers.cookie !== undefined && caller.cookie) sent.cookie = `${headers.cookie}; kontor.session=${caller.cookie}`;
  // Of itself node announces no body of a DELETE.
  if (body !== undefined) sent["content-length"] = String(Buffer.byteLength(body));
  return new Promise<Answer>((resolve, reject) => {
    const request = httpRequest({ host: base.hostname, port: base.port, path, method, headers: sent });
    request.once("error", reject);
    request.once("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      const head = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
      response.once("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(head), body: text }),
      );
      response.once("error", reject);
    });
    request.end(body);
  });
}

/** The page at this address carries no such action, and nothing was called. */
export const NOT_HERE = "not here";

type Reference = { workers: Record<string, unknown>; filename?: string; exportedName?: string };
/** Written by the build: which action has which id, and the pages that carry it. */
let manifest: { node: Record<string, Reference> } | undefined;
const NO_ID = "00000000-0000-7000-8000-000000000000";

/** Under which id the build serves an action, and addresses of pages that carry it; undefined when none does. */
export function servedAction(door: string): { id: string; path: string; lastPath: string } | undefined {
  manifest ??= JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
  const [file, name] = door.split("#");
  const found = Object.entries(manifest?.node ?? {}).find(
    ([, { filename, exportedName }]) => filename === file && exportedName === name,
  );
  const pages = found ? Object.keys(found[1].workers).sort((a, b) => a.split("[").length - b.split("[").length) : [];
  const [first, last] = [pages[0], pages.at(-1)];
  return found && first && last
    ? { id: found[0], path: addressOfPage(first), lastPath: addressOfPage(last) }
    : undefined;
}

/** `app/(staff)/orders/[orderId]/page` is served as `/orders/0000…`. */
export function addressOfPage(page: string): string {
  const parts = page
    .replace(/^app/, "")
    .split("/")
    .filter((part) => part !== "page" && part !== "" && !/^\(.*\)$/.test(part))
    .map((part) => (/^\[.*\]$/.test(part) ? NO_ID : part));
  return `/${parts.join("/")}`;
}

/** Calls a server action as the framework's client does, and reads what came of it. */
export async function callAction(
  door: string,
  caller: Caller,
  args: unknown[],
  { path, forged = {} }: { path?: string; forged?: Record<string, string> } = {},
) {
  const served = servedAction(door);
  if (!served) throw new Error(`${door} is not in the build.`);
  const { body, type } = encoded(args);
  const headers = { ...forged, "next-action": served.id, accept: "text/x-component", "content-type": type };
  const answer = await ask(path ?? served.path, caller, { method: "POST", headers, body });
  return { ...answer, outcome: outcomeOf(answer) };
}

/** The framework's encoding of arguments: JSON with `$` escaped, and files and forms as parts beside it. */
function encoded(args: unknown[]): { body: string; type: string } {
  const form = args.findIndex((arg) => arg instanceof FormData);
  if (form < 0) return { body: JSON.stringify(args, escaped), type: "text/plain;charset=UTF-8" };
  const boundary = "----matrix";
  const part = (name: string, value: string, file = "") =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`;
  const text = part("_1_file", String(fileTextOf(args[form])), '; filename="codes.txt"\r\nContent-Type: text/plain');
  const list = args.map((arg, index) => (index === form ? "$K1" : arg));
  return {
    body: `${text}${part("0", JSON.stringify(list))}--${boundary}--\r\n`,
    type: `multipart/form-data; boundary=${boundary}`,
  };
}

function escaped(_: string, value: unknown): unknown {
  return typeof value === "string" && value.startsWith("$") ? `$${value}` : value;
}

function fileTextOf(form: unknown): string {
  return form instanceof FormData ? String(form.get("text")) : "";
}

/** `ok`, `redirect`, `empty` and `list` for plain lists, the code of a refusal, or the status of a fault. */
function outcomeOf({ status, headers, body }: Answer): Outcome {
  if (headers["x-action-redirect"]) return "redirect";
  if (status !== 200) return `status ${status}`;
  if (body === "{}") return NOT_HERE;
  const rows = rowsOf(body);
  const link = /"a":"\$@([0-9a-f]+)"/.exec(rows.get("0") ?? "")?.[1];
  const value = link === undefined ? undefined : rows.get(link);
  if (value === undefined) return `unreadable: ${body.slice(0, 200)}`;
  if (value.startsWith("E")) return "fault";
  const result: unknown = value === '"$undefined"' ? undefined : JSON.parse(value);
  if (Array.isArray(result)) return result.length > 0 ? "list" : "empty";
  if (result === undefined || result === null) return "ok";
  const { ok, error } = result as { ok?: boolean; error?: { code?: string } }; // What every action answers.
  return ok ? "ok" : (error?.code ?? "unreadable");
}

/** The rows of the framework's stream by their id: each ends with its line, but long texts say their length. */
function rowsOf(body: string): Map<string, string> {
  const bytes = Buffer.from(body);
  const rows = new Map<string, string>();
  let at = 0;
  while (at < bytes.length) {
    const head = /^([0-9a-f]*):(?:T([0-9a-f]+),)?/.exec(bytes.toString("latin1", at, at + 40));
    if (!head) break;
    const from = at + head[0].length;
    const line = bytes.indexOf("\n", from);
    const lineEnd = line < 0 ? bytes.length : line;
    const to = head[2] === undefined ? lineEnd : from + Number.parseInt(head[2], 16);
    rows.set(head[1] ?? "", bytes.toString("utf8", from, to));
    at = head[2] === undefined ? to + 1 : to;
  }
  return rows;
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const NONCE = /nonce(\\?"?[=:]\\?")[^"\\]+/g;

/** The parts of a page are numbered as they come. */
const REFERENCE = /\$[Lh@]?[0-9a-f]{1,3}(?=[\\"])/g;
const NUMBER = /^[0-9a-f]{1,3}:/;

/** How the framework cuts its stream into scripts depends on the moment. */
const CUT = /"\]\)<\/script><script [^>]*>self\.__next_f\.push\(\[1,"/g;

/**
 * An answer without what differs between two equal ones: ids asked for, reference numbers, the nonce, and the order in
 * which the parts of a page arrive.
 */
export function comparable(body: string): string {
  const told = body.replace(CUT, "").replace(ID, "<id>").replace(NONCE, "nonce").replace(REFERENCE, "$part");
  return told
    .split(/\\n|(?=<)/)
    .map((part) => part.replace(NUMBER, "part:"))
    .sort()
    .join("\n");
}
