import { look } from "@/emails/look";
import type { MailTexts } from "@/emails/mail-texts";

type Props = { title: string; name: string; t: MailTexts };

/** What the mail is about, and whom it greets. The level below the first, which belongs to the page that shows a mail. */
export function Opening({ title, name, t }: Props) {
  return (
    <>
      <h2 className="k-ink" style={look.title}>
        {title}
      </h2>
      <p className="k-ink" style={look.paragraph}>
        {name ? t("greeting", { name }) : t("greetingWithoutName")}
      </p>
    </>
  );
}
