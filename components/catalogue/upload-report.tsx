import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import type { UploadReport } from "@/lib/catalogue/model/upload-codes";

const ROWS_SHOWN_MAX = 50;

/** What became of an upload: how many codes are new, and where the repeated ones stood. */
export function UploadReportView({ report }: { report: UploadReport }) {
  const t = useTranslations("catalogue.codes");
  const { added, repeated, repeatedRows } = report;
  const rows = repeatedRows.slice(0, ROWS_SHOWN_MAX);
  return (
    <div role="status">
      <Callout tone={repeated > 0 ? "warning" : "success"} title={t("report")}>
        <p>{t("added", { count: added })}</p>
        <p>{t("repeated", { count: repeated })}</p>
        {rows.length > 0 && (
          <p>
            {t("repeatedRows", { rows: rows.join(", ") })}
            {rows.length < repeated && `… ${t("andMore")}`}
          </p>
        )}
        {added > 0 && <p>{t("served")}</p>}
      </Callout>
    </div>
  );
}
