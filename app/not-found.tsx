import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { MessagePage } from "@/components/shell/message-page";
import { LinkButton } from "@/components/ui/link-button";

/** What does not exist and what is out of the reader's sight look the same (promise R3). */
export default async function NotFound() {
  const [t, head] = await Promise.all([getTranslations("errors"), headers()]);
  const requestId = head.get("x-request-id");
  return (
    <MessagePage
      title={t("notFound.title")}
      text={t("notFound.text")}
      reference={requestId ? { label: t("reference"), value: requestId } : undefined}
      actions={
        <LinkButton href="/" variant="primary">
          {t("notFound.home")}
        </LinkButton>
      }
    />
  );
}
