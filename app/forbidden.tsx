import { getTranslations } from "next-intl/server";
import { MessagePage } from "@/components/shell/message-page";
import { LinkButton } from "@/components/ui/link-button";

/** The page exists, but its function is switched off for the reader; `pageRead` leads here. */
export default async function Forbidden() {
  const t = await getTranslations("errors");
  return (
    <MessagePage
      title={t("forbidden.title")}
      text={t("forbidden.text")}
      actions={
        <LinkButton href="/" variant="primary">
          {t("notFound.home")}
        </LinkButton>
      }
    />
  );
}
