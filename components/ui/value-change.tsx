import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Props = { label: ReactNode; before?: ReactNode; after?: ReactNode };

/** What a value was and what it became; a side that is left out had nothing to say. */
export function ValueChange({ label, before, after }: Props) {
  const t = useTranslations("ui.timeline");
  return (
    <p className="text-sm text-soft wrap-anywhere">
      {label}:{" "}
      {before !== undefined && (
        <del className="text-faint">
          <span className="sr-only">{t("before")} </span>
          {before}
        </del>
      )}
      {before !== undefined && after !== undefined && <span aria-hidden> → </span>}
      {after !== undefined && (
        <ins className="text-ink no-underline">
          <span className="sr-only">{t("after")} </span>
          {after}
        </ins>
      )}
    </p>
  );
}
