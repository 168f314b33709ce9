import { useTranslations } from "next-intl";

/** The first stop of the Tab key: over the navigation, straight to the page. */
export function SkipLink() {
  const t = useTranslations("ui");
  return (
    <a
      href="#content"
      className="fixed top-2 left-2 z-60 -translate-y-16 rounded-md bg-accent px-3 py-2 text-on-accent focus:translate-y-0"
    >
      {t("skipToContent")}
    </a>
  );
}
