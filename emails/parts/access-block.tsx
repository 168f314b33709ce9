import { look } from "@/emails/look";
import type { MailTexts } from "@/emails/mail-texts";
import type { MailAccess } from "@/lib/mail/model/mail-content";
import { Action } from "./action";
import { Codes } from "./codes";

/** How somebody without a password comes in. */
export function AccessBlock({ access, t }: { access: MailAccess; t: MailTexts }) {
  return (
    <>
      <h3 className="k-ink" style={look.heading}>
        {t("access.title")}
      </h3>
      <p className="k-ink" style={look.paragraph}>
        {t(access.firstPassword ? "access.first" : "access.again")}
      </p>
      <p className="k-soft" style={look.label}>
        {t("access.login")}
      </p>
      <Codes codes={[access.login]} />
      {access.firstPassword && (
        <>
          <p className="k-soft" style={look.label}>
            {t("access.firstPassword")}
          </p>
          <Codes codes={[access.firstPassword]} />
        </>
      )}
      <Action href={access.url} label={t("access.action")} until={t("access.until", { until: access.until })} t={t} />
    </>
  );
}
