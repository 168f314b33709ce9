import type { ContentOf } from "@/lib/mail/model/mail-content";
import { look } from "./look";
import type { TemplateProps } from "./mail-texts";
import { Action } from "./parts/action";
import { Opening } from "./parts/opening";

export function InvitationMail({ content, t }: TemplateProps<ContentOf<"invitation">>) {
  const { company, invitedBy, url, until } = content;
  return (
    <>
      <Opening title={t("invitation.title", { company })} name={content.name} t={t} />
      <p className="k-ink" style={look.paragraph}>
        {t("invitation.intro", { invitedBy, company })}
      </p>
      <Action href={url} label={t("invitation.action")} until={t("invitation.until", { until })} t={t} />
    </>
  );
}
