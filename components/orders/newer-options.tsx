import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";

type Props = { options: readonly { name: string; value: string }[]; onTake: () => unknown };

/** What somebody else kept meanwhile, beside what is being typed: the reader chooses. */
export function NewerOptions({ options, onTake }: Props) {
  const t = useTranslations("orders.options");
  return (
    <Callout
      tone="warning"
      title={t("newer")}
      action={
        <Button type="button" size="small" onClick={() => onTake()}>
          {t("takeNewer")}
        </Button>
      }
    >
      {options.length === 0 ? t("empty") : options.map(({ name, value }) => `${name}: ${value}`).join(" · ")}
    </Callout>
  );
}
