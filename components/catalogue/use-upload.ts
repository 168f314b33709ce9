"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { UploadReport } from "@/lib/catalogue/model/upload-codes";
import type { ActionError, ActionResult } from "@/lib/core/result";

/** Sends codes as a file, byte for byte, whether they were pasted or chosen. */
export type Upload = (itemId: string, file: FormData) => Promise<ActionResult<UploadReport>>;

/** What was pasted or chosen, the sending of it, and what became of it. A refusal clears nothing. */
export function useUpload(itemId: string, upload: Upload) {
  const t = useTranslations("catalogue.codes");
  const [text, setText] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [isPending, setPending] = useState(false);
  const [errors, setErrors] = useState<string[]>([]);
  const [report, setReport] = useState<UploadReport>();

  const explain = ({ message, fields }: ActionError) => {
    const bad = Object.entries(fields).map(([path, problem]) => {
      const row = /^codes\.(\d+)$/.exec(path)?.[1];
      return row === undefined ? problem : t("lineProblem", { row: Number(row) + 1, problem });
    });
    return bad.length > 0 ? bad : [message];
  };

  const send = async (fromFile: boolean) => {
    const source = fromFile ? file : text.trim() && new Blob([text], { type: "text/plain" });
    if (!source) return setErrors([t("choose")]);
    const sent = new FormData();
    sent.set("file", source, "codes.txt");
    setPending(true);
    const result = await upload(itemId, sent);
    setPending(false);
    setReport(result.ok ? result.value : undefined);
    setErrors(result.ok ? [] : explain(result.error));
    if (!result.ok) return;
    setText("");
    setFile(null);
  };

  return { text, setText, file, setFile, isPending, errors, report, send };
}
