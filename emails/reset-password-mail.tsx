import type { ContentOf } from "@/lib/mail/model/mail-content";
import { look } from "./look";
import type { TemplateProps } from "./mail-texts";
import { Action } from "./parts/action";

export function ResetPasswordMail({ content, t }: TemplateProps<ContentOf<"reset-password">>) {
  return (
    <>
      <h1 className="k-ink" style={look.title}>
        {t("resetPassword.title")}
      </h1>
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
