"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Panel } from "@/components/ui/panel";
import { Stat } from "@/components/ui/stat";
import type { ImportPreview } from "@/lib/catalogue/model/import-items";
import { ImportRows } from "./import-rows";

/** So many rows a browser draws at once; all of them on request. */
const ROWS_DRAWN_MAX = 500;

/** What the import would do: counts, the verdict, and the rows with the bad ones marked. */
export function ImportPreviewView({ preview, children }: { preview: ImportPreview; children: ReactNode }) {
  const t = useTranslations("catalogue.import");
  const format = useFormatter();
  const [isWhole, setWhole] = useState(false);
  const { created, updated, kept, refused, rows, currency } = preview;
  const hiddenGood = created + updated + kept + refused - rows.length;
  const drawn = isWhole ? rows : rows.slice(0, ROWS_DRAWN_MAX);
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-3">
        <Stat label={t("create")} value={format.number(created)} />
        <Stat label={t("update")} value={format.number(updated)} />
        <Stat label={t("keep")} value={format.number(kept)} />
        <Stat label={t("refuse")} value={format.number(refused)} />
      </div>
      <div role="status">
        <Callout tone={refused > 0 ? "danger" : "success"} action={children}>
          {refused > 0 ? t("someBad", { count: refused }) : created + updated > 0 ? t("allGood") : t("nothingToDo")}
        </Callout>
      </div>
      <Panel title={t("preview")} flush>
        <ImportRows rows={drawn} currency={currency} />
      </Panel>
      {drawn.length < rows.length && (
        <div className="flex flex-wrap items-center gap-3">
          <p className="text-soft">{t("shownFirst", { count: drawn.length })}</p>
          <Button type="button" size="small" onClick={() => setWhole(true)}>
            {t("showAll")}
          </Button>
        </div>
      )}
      {hiddenGood > 0 && <p className="text-faint">{t("shownGood", { count: hiddenGood })}</p>}
    </div>
  );
}
