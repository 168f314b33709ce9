import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ApiKeyRow } from "@/lib/accounts/model/api-keys";

const tones = { active: "success", expired: "slate", revoked: "danger" } as const;

type Props = { apiKey: Pick<ApiKeyRow, "state" | "isReplaced" | "lostByMaker"> };

/** What became of a key, and what is odd about it while it works. */
export function KeyBadges({ apiKey: { state, isReplaced, lostByMaker } }: Props) {
  const t = useTranslations("settings.keys");
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
      {isReplaced && <Badge>{t("replaced")}</Badge>}
      {state === "active" && lostByMaker.length > 0 && (
        <Badge tone="warning">{t("lostCount", { count: lostByMaker.length })}</Badge>
      )}
    </span>
  );
}
