import { look } from "@/emails/look";
import type { MailTexts } from "@/emails/mail-texts";

type Props = { href: string; label: string; t: MailTexts; until?: string | undefined };

/** The one thing to do: a button, its address in full for programs that show no buttons, and how long it works. */
export function Action({ href, label, t, until }: Props) {
  return (
    <>
      <p style={{ margin: "16px 0" }}>
        <a href={href} style={look.button}>
          {label}
        </a>
      </p>
      {until && (
        <p className="k-soft" style={look.quiet}>
          {until}
        </p>
      )}
      <p className="k-soft" style={look.quiet}>
        {t("linkFallback")}
        <br />
        <a href={href} className="k-address" style={look.address}>
          {href}
        </a>
      </p>
    </>
  );
}
