import { DrizzleQueryError } from "drizzle-orm";
import { DatabaseError } from "pg";

type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

const TEXT_MAX = 2_000;
const CAUSES_MAX = 5;
const PLACES_MAX = 7;
const PLACE = /^\s+at /;

function write(level: "info" | "warn" | "error", event: string, fields: Fields) {
  const line = JSON.stringify({ level, event, at: new Date().toISOString(), ...fields });
  process.stdout.write(`${line}\n`);
}

/**
 * One line of JSON per event. Fields carry ids and codes, never personal data, secrets or licence codes (R-UNI-43):
 * there is no way to log an object whole.
 */
export const log = {
  info: (event: string, fields: Fields = {}) => write("info", event, fields),
  warn: (event: string, fields: Fields = {}) => write("warn", event, fields),
  error: (event: string, error: unknown, fields: Fields = {}) =>
    write("error", event, { ...fields, ...describeError(error) }),
};

/**
 * Name, code and stack of the deepest reason. drizzle puts a statement with all its values into the message, and
 * whatever is wrapped around that may hold it too: only the driver's own words are kept. Postgres' detail is left out
 * as well, because it quotes the values of the row.
 */
function describeError(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const cause = deepestOf(error);
  return {
    error: cause.name,
    code: wordOf(cause, "code"),
    constraint: wordOf(cause, "constraint"),
    message: messageOf(cause),
    stack: stackOf(cause),
  };
}

/** Postgres quotes a value that it cannot read (class 22), and a parser the text that it cannot parse: both may be secret. */
function messageOf(cause: Error): string {
  if (cause instanceof DrizzleQueryError) return "a statement failed";
  if (cause instanceof DatabaseError && cause.code?.startsWith("22")) return "a value was refused";
  if (cause instanceof SyntaxError) return "a text could not be parsed";
  return cause.message.slice(0, TEXT_MAX);
}

function deepestOf(error: Error): Error {
  let deepest = error;
  for (let depth = 0; depth < CAUSES_MAX && deepest.cause instanceof Error; depth += 1) deepest = deepest.cause;
  return deepest;
}

function wordOf(error: Error, name: "code" | "constraint"): string | undefined {
  const value = Object.entries(error).find(([key]) => key === name)?.[1];
  return typeof value === "string" ? value : undefined;
}

/** The places only: a message of several lines stands at the beginning of the stack. */
function stackOf(error: Error): string | undefined {
  return error.stack
    ?.split("\n")
    .filter((line) => PLACE.test(line))
    .slice(0, PLACES_MAX)
    .join(" ");
}
