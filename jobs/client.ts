import { Inngest } from "inngest";
import { log } from "@/lib/server/log";

/** The library's own remarks go to the log of the product: one line each, and no request of a stranger quoted in it. */
const remarks = {
  info: () => undefined,
  debug: () => undefined,
  warn: () => undefined,
  error: (...words: unknown[]) => log.error("scheduler.failed", words.map(errorIn).find(Boolean)),
};

/**
 * The client of every job. Keys and the base address come from the environment by the names that Inngest itself reads;
 * developer mode, which switches signature checks off, cannot be switched on (promise S5).
 */
export const inngest = new Inngest({ id: "kontor", isDev: false, logger: remarks, internalLogger: remarks });

/** It gives an error by itself or as `err` beside other facts. */
function errorIn(word: unknown): Error | undefined {
  if (word instanceof Error) return word;
  return typeof word === "object" && word !== null && "err" in word ? errorIn(word.err) : undefined;
}
