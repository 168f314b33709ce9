import { commonWords } from "./common-words";

/** So many different parts are still tried first by whoever guesses; digits and signs between them add nothing. */
const PARTS_MAX = 3;
const DIGITS_MAX = 8;
const WALKS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "1q2w3e4r5t6y7u8i9o0p",
  "qazwsxedcrfvtgbyhnujmikolp",
  "йцукенгшщзхъ",
  "фывапролджэ",
  "ячсмитьбю",
  "абвгдежзийклмнопрстуфхцчшщъыьэюя",
];
const walks = WALKS.flatMap((walk) => [walk, [...walk].reverse().join("")]);
const WALK_LENGTH_MIN = 3;
const WALK_LENGTH_MAX = 40;
const WORD_LENGTH_MAX = 40;
/** More ways to read the same beginning make no difference that matters. */
const READINGS_MAX = 60;
/** What stands between parts costs a guesser nothing. */
const SEPARATOR = /[^\p{L}\p{N}]/u;
const LEET: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/**
 * Whether a password is one of those tried first: common words, words of its surroundings (product, company, address),
 * walks over the keyboard, years and other digits, repetitions – alone or a few of them together, however spelled.
 */
export function isGuessable(password: string, contextWords: readonly string[]): boolean {
  const text = password.normalize("NFKC").toLowerCase();
  const words = new Set([...commonWords, ...contextWords.map((word) => word.toLowerCase())]);
  return isRepetition(text) || isMadeOfParts(text, words);
}

/** "abcabcabcabc", "........": the same few signs again and again. */
function isRepetition(text: string): boolean {
  const unitMax = Math.min(4, Math.floor(text.length / 3));
  return Array.from({ length: unitMax }, (_, index) => index + 1).some(
    (length) =>
      text ===
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .slice(0, text.length),
  );
}

/** Whether the text falls completely into at most `PARTS_MAX` different parts; a part that is repeated counts once. */
function isMadeOfParts(text: string, words: ReadonlySet<string>): boolean {
  const signs = [...text].map((sign) => LEET[sign] ?? sign).join("");
  // For each length of the beginning: the parts by which it can be read, one list per reading.
  const readings: string[][][] = Array.from({ length: text.length + 1 }, () => []);
  readings[0] = [[]];
  for (const [start, known] of readings.entries()) {
    if (known.length === 0 || start === text.length) continue;
    if (SEPARATOR.test(text[start] ?? "")) readings[start + 1]?.push(...known);
    for (const part of partsAt(text.slice(start), signs.slice(start), words)) {
      const next = known.map((parts) => (parts.includes(part) ? parts : [...parts, part]));
      readings[start + part.length]?.push(...next.filter((parts) => parts.length <= PARTS_MAX));
    }
    readings[start + 1]?.splice(READINGS_MAX);
  }
  return (readings[text.length]?.length ?? 0) > 0;
}

function partsAt(rest: string, signs: string, words: ReadonlySet<string>): string[] {
  const digits = /^\d+/.exec(rest)?.[0].slice(0, DIGITS_MAX) ?? "";
  const same = /^(.)\1{2,}/u.exec(rest)?.[0] ?? "";
  const starts = Array.from({ length: Math.min(rest.length, WORD_LENGTH_MAX) }, (_, index) => index + 1);
  const named = starts.filter((end) => words.has(rest.slice(0, end)) || words.has(signs.slice(0, end)));
  const parts = [...named.map((end) => signs.slice(0, end)), walkAt(rest), digits, same];
  return [...new Set(parts)].filter(Boolean);
}

/** The longest piece of a walk over the keyboard or the alphabet at the beginning. */
function walkAt(rest: string): string {
  for (let length = Math.min(rest.length, WALK_LENGTH_MAX); length >= WALK_LENGTH_MIN; length -= 1) {
    const piece = rest.slice(0, length);
    if (walks.some((walk) => walk.includes(piece))) return piece;
  }
  return "";
}
