type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

const TEXT_MAX = 2_000;

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

/** Name, code and stack. Postgres' detail is left out: it quotes the values of the row. */
function describeError(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
  const constraint = "constraint" in cause && typeof cause.constraint === "string" ? cause.constraint : undefined;
  // drizzle puts statement and parameters into the message: only the driver's own words are kept.
  const message = error.cause instanceof Error ? cause.message : error.message;
  return {
    error: cause.name,
    code,
    constraint,
    message: message.slice(0, TEXT_MAX),
    stack: cause.stack?.split("\n").slice(1, 8).join(" "),
  };
}
