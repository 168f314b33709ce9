import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { locales } from "./locales";
import { loadMessages } from "./messages";

/** Forms that the language has (CLDR); `other` stands for fractions. */
const pluralForms = { en: ["one", "other"], ru: ["one", "few", "many", "other"], pl: ["one", "few", "many", "other"] };

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, path = ""): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]) => {
    const name = path ? `${path}.${key}` : key;
    return typeof value === "string" ? [[name, value] as const] : [...flatten(value, name)];
  });
  return new Map(entries);
}

const argumentsOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]))].sort();

describe("messages", () => {
  test.for(locales)("%s has exactly the texts of English, with the same arguments", async (locale) => {
    const english = flatten(await loadMessages("en"));
    const own = flatten(await loadMessages(locale));

    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of own) {
      expect(text.trim(), key).not.toBe("");
      if (!/, (plural|select)/.test(text)) expect(argumentsOf(text), key).toEqual(argumentsOf(english.get(key) ?? ""));
    }
  });

  test.for(locales)("%s spells out every plural form it has, and every text can be parsed", async (locale) => {
    const messages = await loadMessages(locale);
    const problems: string[] = [];
    const t = createTranslator({ locale, messages, onError: (error) => problems.push(error.message) });

    for (const [key, text] of flatten(messages)) {
      if (/, plural,/.test(text)) {
        for (const form of pluralForms[locale]) expect(text, `${key}: ${form}`).toMatch(new RegExp(`\\b${form} \\{`));
      }
      // The key is read from the messages themselves, so it exists; its type is lost on the way.
      t.raw(key as never);
      t(key as never, sampleValues(text) as never);
    }
    expect(problems).toEqual([]);
  });
});

function sampleValues(text: string): Record<string, unknown> {
  const tags = [...text.matchAll(/<(\w+)>/g)].map((match) => [match[1], (chunks: unknown) => String(chunks)]);
  return { ...Object.fromEntries(argumentsOf(text).map((name) => [name, 5])), ...Object.fromEntries(tags) };
}
