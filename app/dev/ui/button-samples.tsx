import { Pencil, Plus, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { Tooltip } from "@/components/ui/tooltip";

const variants = ["primary", "secondary", "plain", "danger"] as const;

export function ButtonSamples() {
  return (
    <Panel title="Buttons">
      <div className="flex flex-col gap-3">
        {(["small", "medium", "large"] as const).map((size) => (
          <div key={size} className="flex flex-wrap items-center gap-2">
            {variants.map((variant) => (
              <Button key={variant} type="button" variant={variant} size={size}>
                {variant}
              </Button>
            ))}
          </div>
        ))}
        <div className="flex flex-wrap items-center gap-2">
          <Button type="button" variant="primary" pending>
            Pending
          </Button>
          <Button type="button" disabled>
            Disabled
          </Button>
          <Button type="button" icon={<Plus aria-hidden className="size-4" />}>
            With a sign
          </Button>
          <LinkButton href="/dev/ui">A link</LinkButton>
          <Tooltip text="Edit" keys={["e"]}>
            <IconButton label="Edit" icon={<Pencil aria-hidden className="size-4" />} />
          </Tooltip>
          <IconButton label="Delete" variant="danger" size="small" icon={<Trash2 aria-hidden className="size-4" />} />
        </div>
        <div className="flex max-w-48 flex-col gap-2">
          <Button type="button" variant="primary">
            Отправить повторное уведомление получателю
          </Button>
          <Button type="button">Przekierowywanie najbardziejwielowyrazowego</Button>
        </div>
      </div>
    </Panel>
  );
}
