const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;
/** A word joiner: invisible, and no mail program takes what stands around it for one address. */
const JOINER = "\u2060";

/**
 * A name that somebody typed, made harmless for a mail: one line, and nothing in it that a mail program would turn into
 * a link (promise N7). `Visit evil.example` stays readable and stays text.
 */
export function plainName(text: string): string {
  return oneLine(text)
    .replace(/:\/\//g, `:${JOINER}/${JOINER}/`)
    .replace(/(?<=[\p{L}\p{N}])\.(?=\p{L}{2})/gu, `.${JOINER}`)
    .replace(/(?<=\S)@(?=\S)/gu, `@${JOINER}`);
}

/** One line for a header: what could begin another header becomes a space. */
export function oneLine(text: string): string {
  return text.replace(BREAKS, " ").replace(/\s+/g, " ").trim();
}

/** `"Name" <address>`, with the name quoted so that nothing in it can be read as an address. */
export function mailbox(name: string, address: string): string {
  const clean = oneLine(name).replace(/["\\<>]/g, "");
  return clean ? `"${clean}" <${address}>` : address;
}
