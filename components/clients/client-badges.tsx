import { Ban, Building2, MailX, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";

type Props = { kind: "person" | "organization"; isBlocked: boolean; mailStopped?: boolean };

/** What a client is, and what keeps him from ordering or from getting mail. */
export function ClientBadges({ kind, isBlocked, mailStopped = false }: Props) {
  const t = useTranslations("clients");
  const Sign = kind === "person" ? UserRound : Building2;
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge icon={<Sign aria-hidden />}>{t(`kinds.${kind}`)}</Badge>
      {isBlocked && (
        <Badge tone="danger" icon={<Ban aria-hidden />}>
          {t("blocked")}
        </Badge>
      )}
      {mailStopped && (
        <Badge tone="warning" icon={<MailX aria-hidden />}>
          {t("mailStopped")}
        </Badge>
      )}
    </span>
  );
}
