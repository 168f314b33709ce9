import type { Locale } from "./locales";
import type { en } from "./messages/en";

export type Messages = typeof en;
export type Namespace = keyof Messages;

/** The texts of one language. The imports are spelled out, so that the build traces the files. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  switch (locale) {
    case "en":
      return (await import("./messages/en")).en;
    case "ru":
      return (await import("./messages/ru")).ru;
    case "pl":
      return (await import("./messages/pl")).pl;
  }
}
