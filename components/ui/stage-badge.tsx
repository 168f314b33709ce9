import { useTranslations } from "next-intl";
import { Badge } from "./badge";
import { type StageName, stageLooks } from "./stage-look";

/** The stage of an order: sign, word, tone. A company's own name for the stage goes into `name`. */
export function StageBadge({ stage, name }: { stage: StageName; name?: string | undefined }) {
  const t = useTranslations("stages.stage");
  const { tone, icon: Icon } = stageLooks[stage];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {name ?? t(stage)}
    </Badge>
  );
}
