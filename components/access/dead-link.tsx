import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";

/** What a link says that was used, replaced or has ended, and how to get a new one. */
export function DeadLink({ kind }: { kind: "password" | "invitation" | "email" }) {
  const t = useTranslations("access.dead");
  return (
    <div className="flex flex-col gap-3">
      <h1 className="text-2xl tracking-tight">{t("title")}</h1>
      <p className="text-soft">{t(kind)}</p>
      {kind === "password" && (
        <LinkButton href="/reset" variant="primary" className="self-start">
          {t("again")}
        </LinkButton>
      )}
    </div>
  );
}
