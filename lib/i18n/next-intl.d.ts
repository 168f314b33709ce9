import type { formats } from "./formats";
import type { Locale as KontorLocale } from "./locales";
import type { Messages as KontorMessages } from "./messages";

declare module "next-intl" {
  interface AppConfig {
    Locale: KontorLocale;
    Messages: KontorMessages;
    Formats: typeof formats;
  }
}
