import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { chooseLocale } from "./choose-locale";
import { formats } from "./formats";
import { localeCookie } from "./locales";
import { loadMessages } from "./messages";

/**
 * The language of one request. It stands in a cookie, not in the address, so a link works for every reader.
 * The zone here is only the fallback: whatever belongs to an account is shown in that account's zone.
 */
export default getRequestConfig(async () => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const locale = chooseLocale(jar.get(localeCookie)?.value, head.get("accept-language"));
  return { locale, messages: await loadMessages(locale), formats, timeZone: "UTC" };
});
