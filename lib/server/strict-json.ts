import { DomainError } from "@/lib/core/errors";

/** No operation's input is nested deeper than a handful of levels. */
const DEPTH_MAX = 20;
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;
const LONE_SURROGATE = /\p{Cs}/u;
/** A name that means something to the language itself. */
const PROTOTYPE = "__proto__";

/**
 * Reads a JSON object as RFC 8259 and RFC 7493 (I-JSON) have it: UTF-8 without a mark, every name once, whole characters.
 * What two readers could understand differently is refused (promise I2).
 *
 * @throws input.json
 */
export function readJsonObject(bytes: ArrayBuffer): Record<string, unknown> {
  const text = decode(bytes);
  if (text.trim() === "") return {};
  const value = parse(text);
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw unreadable();
  requireOneMeaning(text);
  return { ...value };
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw unreadable();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable();
  }
}

/** Walks over text that is known to be JSON. */
function requireOneMeaning(text: string): void {
  const open: (Set<string> | null)[] = [];
  let last = "";
  let lastText = "";
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === "{" || token === "[") {
      open.push(token === "{" ? new Set() : null);
      if (open.length > DEPTH_MAX) throw unreadable();
    } else if (token === "}" || token === "]") open.pop();
    else if (token === ":" && last === "text") requireNewName(open.at(-1), lastText);
    else if (token.startsWith('"')) lastText = textOf(token);
    last = token.startsWith('"') ? "text" : token;
  }
}

function requireNewName(names: Set<string> | null | undefined, name: string): void {
  if (name === PROTOTYPE || names?.has(name)) throw unreadable();
  names?.add(name);
}

function textOf(token: string): string {
  const text: string = token.includes("\\") ? JSON.parse(token) : token.slice(1, -1);
  if (LONE_SURROGATE.test(text)) throw unreadable();
  return text;
}

function unreadable(): DomainError {
  return new DomainError("unreadable", "input.json");
}
