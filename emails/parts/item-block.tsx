import { look } from "@/emails/look";
import type { MailTexts } from "@/emails/mail-texts";
import type { MailOrderItem } from "@/lib/mail/model/mail-content";
import { Codes } from "./codes";

/** One item of the order: how many, its codes, and how to use it. */
export function ItemBlock({ item, t }: { item: MailOrderItem; t: MailTexts }) {
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} width="100%">
      <tbody>
        <tr>
          <td className="k-line" style={look.item}>
            <p className="k-ink" style={look.itemName}>
              {`${item.name} · ${t("quantity", { count: item.quantity })}`}
            </p>
            {item.codes.length > 0 && (
              <>
                <p className="k-soft" style={look.label}>
                  {t("codes", { count: item.codes.length })}
                </p>
                <Codes codes={item.codes} />
              </>
            )}
            {item.instructions && (
              <>
                <p className="k-soft" style={look.label}>
                  {t("instructions")}
                </p>
                <Instructions text={item.instructions} />
              </>
            )}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** Written by the seller's staff: shown line by line, as text and nothing else. */
function Instructions({ text }: { text: string }) {
  const lines = text.split("\n").map((line, index) => ({ line, key: `${index}:${line}` }));
  return (
    <p className="k-ink" style={look.instructions}>
      {lines.map(({ line, key }, index) => (
        <span key={key}>
          {index > 0 && <br />}
          {line}
        </span>
      ))}
    </p>
  );
}
