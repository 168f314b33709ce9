"use client";

import { Download } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { FileDrop } from "@/components/ui/file-drop";
import { FormError } from "@/components/ui/form-error";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { IMPORT_MAX_BYTES, IMPORT_ROWS_MAX } from "@/lib/catalogue/model/import-items";
import { itemKinds } from "@/lib/catalogue/model/item-fields";
import { ImportPreviewView } from "./import-preview";
import { type ImportActions, useImport } from "./use-import";

/** File, preview with every bad row, import: three steps on one page. Nothing is written before the last. */
export function ImportForm(actions: ImportActions) {
  const t = useTranslations("catalogue.import");
  const format = useFormatter();
  const { file, choose, preview, report, error, busy, run } = useImport(actions);
  const writes = preview ? preview.created + preview.updated : 0;
  return (
    <div className="flex flex-col gap-4">
      <Panel
        text={t("text")}
        actions={
          <LinkButton
            href="/catalogue/import/sample"
            prefetch={false}
            download
            size="small"
            icon={<Download aria-hidden className="size-4" />}
          >
            {t("sample")}
          </LinkButton>
        }
      >
        <div className="flex max-w-2xl flex-col gap-3">
          <FileDrop
            label={t("file")}
            accept={[".csv", ".txt", ".tsv"]}
            maxBytes={IMPORT_MAX_BYTES}
            file={file}
            onFile={choose}
            hint={
              <>
                {t("fileHint", { rows: format.number(IMPORT_ROWS_MAX) })}{" "}
                {t("kindsHint", { kinds: itemKinds.join(", ") })}
              </>
            }
          />
          <FormError message={error} />
          {busy === "checking" && (
            <p role="status" className="text-soft">
              {t("checking")}
            </p>
          )}
          {report && (
            <div role="status">
              <Callout tone="success" title={t("done")}>
                {t("doneText", report)}
              </Callout>
            </div>
          )}
        </div>
      </Panel>
      {preview && (
        <ImportPreviewView preview={preview}>
          {preview.refused === 0 && writes > 0 && (
            <Button type="button" variant="primary" pending={busy === "importing"} onClick={run}>
              {t("run", { count: writes })}
            </Button>
          )}
        </ImportPreviewView>
      )}
    </div>
  );
}
