import { Badge } from "@/components/ui/badge";
import { StageBadge } from "@/components/ui/stage-badge";
import { type StageName, stageLooks } from "@/components/ui/stage-look";

function isStageName(stage: string): stage is StageName {
  return stage in stageLooks;
}

/** The stage of an order as it stands in the database; one without a sign of its own is shown by its name. */
export function OrderStage({ stage }: { stage: string }) {
  return isStageName(stage) ? <StageBadge stage={stage} /> : <Badge>{stage}</Badge>;
}
