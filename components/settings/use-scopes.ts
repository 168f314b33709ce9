import { useTranslations } from "next-intl";
import { keyScopes } from "@/lib/accounts/model/api-keys";

/** The scopes of a key as options with what they mean. */
export function useScopes() {
  const t = useTranslations("settings.keys.scopes");
  return keyScopes.map((value) => ({ value, label: t(`${value}.name`), hint: t(`${value}.hint`) }));
}
