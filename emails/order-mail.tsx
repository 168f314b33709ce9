import type { ContentOf } from "@/lib/mail/model/mail-content";
import { look } from "./look";
import type { TemplateProps } from "./mail-texts";
import { AccessBlock } from "./parts/access-block";
import { Action } from "./parts/action";
import { ItemBlock } from "./parts/item-block";
import { Opening } from "./parts/opening";

/** What the recipient got: list of content, codes, instructions, and the way to it (R-AGG-16, 48, 63, 64). */
export function OrderMail({ content, t }: TemplateProps<ContentOf<"order-delivered" | "order-resent">>) {
  const texts = content.kind === "order-delivered" ? "orderDelivered" : "orderResent";
  return (
    <>
      <Opening title={t(`${texts}.title`, { number: String(content.number) })} name={content.name} t={t} />
      <p className="k-ink" style={look.paragraph}>
        {t(`${texts}.intro`)}
      </p>
      {content.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once, and two lines may be alike.
        <ItemBlock key={index} item={item} t={t} />
      ))}
      {content.access && <AccessBlock access={content.access} t={t} />}
      <Action href={content.orderUrl} label={t(`${texts}.action`)} t={t} />
    </>
  );
}
