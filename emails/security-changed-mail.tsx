import type { ContentOf } from "@/lib/mail/model/mail-content";
import { look } from "./look";
import type { TemplateProps } from "./mail-texts";
import { Action } from "./parts/action";
import { Opening } from "./parts/opening";

/** To the address in force before, so that the owner learns of what he did not do (promise A5). */
export function SecurityChangedMail({ content, t }: TemplateProps<ContentOf<"security-changed">>) {
  const words = `securityChanged.${content.change}`;
  return (
    <>
      <Opening title={t(`${words}.subject`)} name={content.name} t={t} />
      <p className="k-ink" style={look.paragraph}>
        {t(`${words}.intro`, { at: content.at })}
      </p>
      <p className="k-ink" style={look.paragraph}>
        {t("securityChanged.notYou")}
      </p>
      <Action href={content.url} label={t("securityChanged.action")} t={t} />
    </>
  );
}
