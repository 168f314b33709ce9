import type { MailContent } from "@/lib/mail/model/mail-content";
import { darkStyles } from "./look";
import { MailBody } from "./mail-body";
import type { MailTexts } from "./mail-texts";

type Props = { subject: string; content: MailContent; t: MailTexts };

/** A whole mail, as it leaves. */
export function MailDocument({ subject, content, t }: Props) {
  return (
    <html lang={content.locale} dir="ltr">
      {/* biome-ignore lint/style/noHeadElement: a mail is a document of its own, not a page. */}
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=UTF-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        {/* Some programs would make links of numbers that look like a telephone or a date. */}
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <title>{subject}</title>
        <style>{darkStyles}</style>
      </head>
      <body style={{ margin: 0, padding: 0 }}>
        <MailBody content={content} t={t} />
      </body>
    </html>
  );
}
