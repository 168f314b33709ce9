import { describe, expect, test } from "vitest";
import { chooseLocale } from "./choose-locale";

describe("chooseLocale", () => {
  test.for([
    ["the saved language wins over the browser's", "pl", "ru,en;q=0.8", "pl"],
    ["an unknown saved language is ignored", "xx", "ru", "ru"],
    ["the heaviest known language is taken", undefined, "en;q=0.4, ru-RU;q=0.9", "ru"],
    ["a region does not matter", undefined, "pl-PL", "pl"],
    ["a language with weight zero is refused", undefined, "ru;q=0, pl;q=0.1", "pl"],
    ["an unknown language gives English", undefined, "de,fr;q=0.5", "en"],
    ["no header gives English", undefined, null, "en"],
    ["nonsense gives English", undefined, ";;q=,,*;q=abc", "en"],
  ] as const)("%s", ([, saved, header, expected]) => {
    expect(chooseLocale(saved, header)).toBe(expected);
  });
});
