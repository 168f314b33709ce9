import type { ContentOf } from "@/lib/mail/model/mail-content";
import { look } from "./look";
import type { TemplateProps } from "./mail-texts";
import { AccessBlock } from "./parts/access-block";
import { Action } from "./parts/action";
import { ItemBlock } from "./parts/item-block";
import { Opening } from "./parts/opening";

/** To the person a licence was handed over to (R-AGG-19). */
export function LicenceReceivedMail({ content, t }: TemplateProps<ContentOf<"licence-received">>) {
  const { item: name, codes, instructions, access, url } = content;
  return (
    <>
      <Opening title={t("licenceReceived.title")} name={content.name} t={t} />
      <p className="k-ink" style={look.paragraph}>
        {t("licenceReceived.intro")}
      </p>
      <ItemBlock item={{ name, quantity: 1, codes, instructions }} t={t} />
      {access && <AccessBlock access={access} t={t} />}
      <Action href={url} label={t("licenceReceived.action")} t={t} />
    </>
  );
}
