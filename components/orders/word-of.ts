type Texts = { (key: string, values?: Record<string, string>): string; has: (key: string) => boolean };

/** The text for a word of the data, such as a kind or a source; the fallback for a word that has none. */
export function wordOf(texts: unknown, key: string, fallback: string, values?: Record<string, string>): string {
  const t = texts as Texts; // A translator whose keys are known only at run time: `has` decides.
  return t.has(key) ? t(key, values) : fallback;
}
