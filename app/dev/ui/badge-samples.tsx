import { Badge, type Tone, toneLook } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { Panel } from "@/components/ui/panel";
import { PaymentBadge } from "@/components/ui/payment-badge";
import { StageBadge } from "@/components/ui/stage-badge";
import { type StageName, stageLooks } from "@/components/ui/stage-look";

export function BadgeSamples() {
  // Both are written as records with exactly these keys; Object.keys forgets that.
  const stages = Object.keys(stageLooks) as StageName[];
  const tones = Object.keys(toneLook) as Tone[];
  return (
    <Panel title="Badges and callouts">
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap gap-1.5">
          {stages.map((stage) => (
            <StageBadge key={stage} stage={stage} />
          ))}
        </div>
        <div className="flex flex-wrap gap-1.5">
          <PaymentBadge status="unpaid" />
          <PaymentBadge status="partial" />
          <PaymentBadge status="paid" />
        </div>
        <div className="flex flex-wrap gap-1.5">
          {tones.map((tone) => (
            <Badge key={tone} tone={tone}>
              {tone}
            </Badge>
          ))}
        </div>
        <Callout tone="info" title="For your information">
          The order was made in another system.
        </Callout>
        <Callout tone="warning">Two codes are missing; the order waits for delivery.</Callout>
        <Callout tone="danger" title="Refused" />
        <Callout tone="success">Everything was delivered.</Callout>
      </div>
    </Panel>
  );
}
