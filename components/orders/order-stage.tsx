import { Badge } from "@/components/ui/badge";
import { StageBadge } from "@/components/ui/stage-badge";
import { isStageName } from "@/components/ui/stage-look";

/** The stage of an order as it stands in the database; one without a sign of its own is shown by its name. */
export function OrderStage({ stage }: { stage: string }) {
  return isStageName(stage) ? <StageBadge stage={stage} /> : <Badge>{stage}</Badge>;
}
