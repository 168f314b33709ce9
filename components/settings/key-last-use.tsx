import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import type { ApiKeyRow } from "@/lib/accounts/model/api-keys";

type Props = { apiKey: Pick<ApiKeyRow, "lastUsedAt" | "lastUsedSource">; timeZone: string };

/** When a key was used last, and from where. */
export function KeyLastUse({ apiKey: { lastUsedAt, lastUsedSource }, timeZone }: Props) {
  const t = useTranslations("settings.keys");
  if (!lastUsedAt) return t("neverUsed");
  return (
    <span className="flex flex-col">
      <DateTime at={lastUsedAt} timeZone={timeZone} />
      {lastUsedSource && <span className="font-mono text-faint text-sm wrap-anywhere">{lastUsedSource}</span>}
    </span>
  );
}
