import type { ReactNode } from "react";
import { look } from "./look";
import type { MailTexts } from "./mail-texts";

type Props = { company: string; locale: string; t: MailTexts; children: ReactNode };

/** The sheet of every mail: the selling company above, what it is about, and why one got it below. */
export function MailFrame({ company, locale, t, children }: Props) {
  return (
    <div lang={locale} className="k-ground" style={look.ground}>
      <table role="presentation" align="center" cellPadding={0} cellSpacing={0} className="k-sheet" style={look.sheet}>
        <tbody>
          <tr>
            <td className="k-ink k-line" style={look.company}>
              {company}
            </td>
          </tr>
          <tr>
            <td style={look.body}>{children}</td>
          </tr>
        </tbody>
      </table>
      <table role="presentation" align="center" cellPadding={0} cellSpacing={0} width="100%" style={look.below}>
        <tbody>
          <tr>
            <td className="k-soft" style={look.footer}>
              {t("footer", { company })}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
