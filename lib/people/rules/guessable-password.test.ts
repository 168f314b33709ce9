import { describe, expect, test } from "vitest";
import { commonWords } from "./common-words";
import { isGuessable } from "./guessable-password";

const context = ["kontor", "północ", "distribution", "anna", "berg"];

describe("isGuessable", () => {
  test.for([
    "passwordpassword",
    "Password123456!",
    "P@ssw0rd2026!!!",
    "iloveyou-princess-1",
    "qwertyuiop123456",
    "1qaz2wsx3edc4rfv",
    "йцукенгшщзхъ123",
    "aaaaaaaaaaaaaaa",
    "abcabcabcabcabc",
    "12345678901234567",
    "Kontor2026!!!!!!",
    "anna.berg.anna.berg",
    "Północ Distribution",
    "любовьлюбовь2024",
    "kochamciekochanie",
    "zaqzaq123zaq123",
    "welcomewelcomewelcome1",
    "football2025football",
  ])("%s is refused", (password) => {
    expect(isGuessable(password, context)).toBe(true);
  });

  test.for([
    "correct horse battery staple",
    "seven quiet herons over Gdynia",
    "Xk7#pQ2vLm9!tRz",
    "зелёный чайник едет в Тулу",
    "trzy mokre parasole w szafie",
    "anna has four umbrellas at sea",
    "kfjw-7mxq-p2ra-ztn8",
  ])("%s is accepted", (password) => {
    expect(isGuessable(password, context)).toBe(false);
  });

  test("a long hostile text is answered quickly", () => {
    const startedAt = performance.now();
    isGuessable(`${"abcdef1234love".repeat(9)}ż`, context);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });

  test("the list of parts is a real list", () => {
    expect(commonWords.size).toBeGreaterThan(900);
  });
});
