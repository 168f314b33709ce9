import type { ContentOf } from "@/lib/mail/model/mail-content";
import { look } from "./look";
import type { TemplateProps } from "./mail-texts";
import { Action } from "./parts/action";
import { Opening } from "./parts/opening";

export function ResetPasswordMail({ content, t }: TemplateProps<ContentOf<"reset-password">>) {
  return (
    <>
      <Opening title={t("resetPassword.title")} name={content.name} t={t} />
      <p className="k-ink" style={look.paragraph}>
        {t("resetPassword.intro")}
      </p>
      <Action
        href={content.url}
        label={t("resetPassword.action")}
        until={t("resetPassword.until", { until: content.until })}
        t={t}
      />
      <p className="k-ink" style={look.paragraph}>
        {t("resetPassword.ignore")}
      </p>
    </>
  );
}
