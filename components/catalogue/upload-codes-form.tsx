"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { FileDrop } from "@/components/ui/file-drop";
import { FormError } from "@/components/ui/form-error";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { CODES_MAX, codeLines, PASTE_MAX_BYTES } from "@/lib/catalogue/model/upload-codes";
import { UploadReportView } from "./upload-report";
import { type Upload, useUpload } from "./use-upload";

type Props = { itemId: string; upload: Upload };

const ways = ["byText", "byFile"] as const;

/** Takes codes as a pasted text or a file and shows what became of them. A refused upload keeps what was typed. */
export function UploadCodesForm({ itemId, upload }: Props) {
  const t = useTranslations("catalogue.codes");
  const format = useFormatter();
  const [way, setWay] = useState<string>("byText");
  const { text, setText, file, setFile, isPending, errors, report, send } = useUpload(itemId, upload);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(way === "byFile");
  };

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <RadioGroup
        name="way"
        label={t("upload")}
        options={ways.map((value) => ({ value, label: t(value) }))}
        value={way}
        onChange={(event) => setWay(event.target.value)}
        className="max-w-xs"
      />
      {way === "byText" ? (
        <Textarea
          label={t("text")}
          hint={
            <span className="flex flex-wrap justify-between gap-x-4">
              <span>{t("textHint", { maximum: format.number(CODES_MAX) })}</span>
              <span className="tabular-nums">{t("lines", { count: codeLines(text).length })}</span>
            </span>
          }
          rows={8}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="font-mono"
        />
      ) : (
        <FileDrop
          label={t("file")}
          accept={[".txt", ".csv"]}
          maxBytes={PASTE_MAX_BYTES}
          file={file}
          onFile={setFile}
          hint={t("fileHint")}
        />
      )}
      {errors.map((message) => (
        <FormError key={message} message={message} />
      ))}
      <div>
        <Button variant="primary" pending={isPending}>
          {t("submit")}
        </Button>
      </div>
      {report && <UploadReportView report={report} />}
    </form>
  );
}
