import { Mail } from "lucide-react";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Panel } from "@/components/ui/panel";
import { StageBadge } from "@/components/ui/stage-badge";
import { Stat } from "@/components/ui/stat";
import { Stepper } from "@/components/ui/stepper";
import { Timeline } from "@/components/ui/timeline";

export function HistorySamples() {
  return (
    <Panel title="History, tabs, figures">
      <LinkTabs
        label="Parts of the order"
        tabs={[
          { href: "/dev/ui", label: "Управление", isCurrent: true },
          { href: "/dev/ui?tab=options", label: "Параметры", isCurrent: false },
          { href: "/dev/ui?tab=history", label: "История", isCurrent: false, count: 12 },
        ]}
      />
      <Stepper label="Import" steps={["File", "Preview", "Result"]} current={1} />
      <div className="mb-4 flex flex-wrap gap-2">
        <Stat label="Free codes" value="1 204" note="of 2 000" />
        <Stat label="Still counting" value={null} />
      </div>
      <Timeline
        timeZone="Europe/Warsaw"
        entries={[
          {
            id: "3",
            at: "2026-11-20T10:01:00Z",
            who: "system (timer)",
            title: "The codes left for the recipient",
            icon: <Mail />,
          },
          {
            id: "2",
            at: "2026-11-20T09:59:00Z",
            who: "Olga Nowak",
            title: "The stage changed",
            changes: [{ label: "Stage", before: "New", after: <StageBadge stage="CONFIRMED" /> }],
          },
          {
            id: "1",
            at: "2026-11-19T16:40:00Z",
            who: "API key «Shop»",
            title: "The order was created",
            changes: [{ label: "External ID", after: "CRM-77" }],
            note: "Two lines.",
          },
        ]}
      />
      <Timeline entries={[]} />
    </Panel>
  );
}
