import { z } from "zod";

const EMAIL_MAX = 254;
/** Direction marks, overrides, shaping controls and invisible separators: with them a name reads as another (promise I3). */
const MISLEADING = /[\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;
const CONTROL = /\p{Cc}/u;
const LINE_BREAK = /[\u2028\u2029]/u;
const LONE_SURROGATE = /\p{Cs}/u;

function isCleanText(value: string): boolean {
  return !MISLEADING.test(value) && !CONTROL.test(value.replace(/[\n\t]/g, ""));
}

function isCleanLine(value: string): boolean {
  return !MISLEADING.test(value) && !CONTROL.test(value) && !LINE_BREAK.test(value);
}

function textOf(isClean: (value: string) => boolean, max: number) {
  return z
    .string()
    .max(max * 2)
    .refine((value) => !LONE_SURROGATE.test(value), "text.characters")
    .transform((value) => value.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .refine(isClean, "text.characters")
    .refine((value) => value.length <= max, "text.long");
}

/** One line of text, trimmed, NFC, at least one character. */
export function lineOfText(max: number) {
  return textOf(isCleanLine, max).refine((value) => value.length > 0, "text.required");
}

/** One line of text that may be left empty. */
export function optionalLine(max: number) {
  return textOf(isCleanLine, max).default("");
}

/** What is typed to search or filter a list: one line, absent when not given. */
export function searchLine(max: number) {
  return textOf(isCleanLine, max);
}

/** Several lines of text that may be left empty. */
export function optionalText(max: number) {
  return textOf(isCleanText, max).default("");
}

/** Taken letter for letter, such as a password. Half a character is none: all of them would be stored as the same sign. */
export const verbatimText = z.string().refine((value) => !LONE_SURROGATE.test(value), "text.characters");

/** Whether a text holds signs that nobody sees or that turn what stands around them. */
export function isMisleading(value: string): boolean {
  return MISLEADING.test(value);
}

/** An e-mail address as typed, trimmed. Compared by `normalizeEmail`. */
export const emailAddress = z
  .string()
  // Before anything is done with it: a text of megabytes is no address.
  .refine((value) => value.length <= EMAIL_MAX * 2, "text.long")
  .transform((value) => value.normalize("NFC").trim())
  .pipe(z.email("text.email").max(EMAIL_MAX, "text.long"));

/** How addresses are compared: without letter case and surrounding spaces (R-UNI-05). */
export function normalizeEmail(email: string): string {
  return email.normalize("NFC").trim().toLowerCase();
}
