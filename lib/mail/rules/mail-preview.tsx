import type { ReactElement } from "react";
import { MailBody } from "@/emails/mail-body";
import type { MailContent } from "@/lib/mail/model/mail-content";
import { mailTexts } from "./render-mail";

/** The mail drawn by the template it was sent with, from the same facts: no markup from elsewhere comes into the page. */
export async function mailPreview(content: MailContent): Promise<ReactElement> {
  return <MailBody content={content} t={await mailTexts(content.locale)} />;
}
