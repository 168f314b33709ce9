import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { CopyButton } from "@/components/ui/copy-button";

/** The text of a key, this once: nobody can show it again. */
export function KeyShown({ text }: { text: string }) {
  const t = useTranslations("settings.keys");
  return (
    <div role="status">
      <Callout tone="success" title={t("made")} action={<CopyButton text={text} />}>
        <code className="select-all break-all font-mono">{text}</code>
      </Callout>
    </div>
  );
}
