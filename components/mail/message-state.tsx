import { CircleCheck, CircleHelp, CircleX, Clock, type LucideIcon, MailX, Send, TimerOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { MessageState as State } from "@/lib/mail/model/delivery";

const looks: Record<State, { tone: Tone; icon: LucideIcon }> = {
  waiting: { tone: "warning", icon: Clock },
  sending: { tone: "info", icon: Send },
  sent: { tone: "success", icon: CircleCheck },
  failed: { tone: "danger", icon: CircleX },
  uncertain: { tone: "violet", icon: CircleHelp },
  expired: { tone: "slate", icon: TimerOff },
  stopped: { tone: "danger", icon: MailX },
};

/** What became of a message, as word, sign and colour. */
export function MessageState({ state }: { state: State }) {
  const t = useTranslations("mailbox.states");
  const { tone, icon: Icon } = looks[state];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(state)}
    </Badge>
  );
}
