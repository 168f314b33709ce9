import type { ContentOf } from "@/lib/mail/model/mail-content";
import { look } from "./look";
import type { TemplateProps } from "./mail-texts";
import { Action } from "./parts/action";
import { Opening } from "./parts/opening";

/** To the address of the account, so that its owner learns of a change he did not make (promise A5). */
export function PasswordChangedMail({ content, t }: TemplateProps<ContentOf<"password-changed">>) {
  return (
    <>
      <Opening title={t("passwordChanged.title")} name={content.name} t={t} />
      <p className="k-ink" style={look.paragraph}>
        {t("passwordChanged.intro", { at: content.at })}
      </p>
      <p className="k-ink" style={look.paragraph}>
        {t("passwordChanged.notYou")}
      </p>
      <Action href={content.url} label={t("passwordChanged.action")} t={t} />
    </>
  );
}
