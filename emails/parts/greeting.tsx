import { look } from "@/emails/look";
import type { MailTexts } from "@/emails/mail-texts";

export function Greeting({ name, t }: { name: string; t: MailTexts }) {
  return (
    <p className="k-ink" style={look.paragraph}>
      {name ? t("greeting", { name }) : t("greetingWithoutName")}
    </p>
  );
}
