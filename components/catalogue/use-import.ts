"use client";

import { useState } from "react";
import type { ImportPreview, ImportReport } from "@/lib/catalogue/model/import-items";
import type { ActionError, ActionResult } from "@/lib/core/result";

export type ImportActions = {
  check: (file: FormData) => Promise<ActionResult<ImportPreview>>;
  importAll: (file: FormData) => Promise<ActionResult<ImportReport>>;
};

/** The steps of an import: a chosen file is checked at once; the same bytes are imported on command. */
export function useImport({ check, importAll }: ImportActions) {
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<ImportPreview>();
  const [report, setReport] = useState<ImportReport>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState<"checking" | "importing" | null>(null);

  const choose = async (chosen: File) => {
    setFile(chosen);
    setPreview(undefined);
    setReport(undefined);
    setBusy("checking");
    const result = await check(sent(chosen));
    setBusy(null);
    setError(result.ok ? undefined : reasonOf(result.error));
    if (result.ok) setPreview(result.value);
  };

  const run = async () => {
    if (!file) return;
    setBusy("importing");
    const result = await importAll(sent(file));
    setBusy(null);
    setError(result.ok ? undefined : reasonOf(result.error));
    setReport(result.ok ? result.value : undefined);
    if (!result.ok) return;
    setPreview(undefined);
    setFile(null);
  };

  return { file, choose, preview, report, error, busy, run };
}

function sent(file: File): FormData {
  const form = new FormData();
  form.set("file", file);
  return form;
}

/** What is wrong with the file says more than that something is wrong. */
function reasonOf({ message, fields }: ActionError): string {
  return fields.text ?? message;
}
