import type { ContentOf } from "@/lib/mail/model/mail-content";
import { look } from "./look";
import type { TemplateProps } from "./mail-texts";
import { Action } from "./parts/action";
import { Opening } from "./parts/opening";

/** To a new address, which becomes the login by this link. */
export function ChangeEmailMail({ content, t }: TemplateProps<ContentOf<"change-email">>) {
  return (
    <>
      <Opening title={t("changeEmail.title")} name={content.name} t={t} />
      <p className="k-ink" style={look.paragraph}>
        {t("changeEmail.intro")}
      </p>
      <Action
        href={content.url}
        label={t("changeEmail.action")}
        until={t("changeEmail.until", { until: content.until })}
        t={t}
      />
      <p className="k-ink" style={look.paragraph}>
        {t("changeEmail.ignore")}
      </p>
    </>
  );
}
