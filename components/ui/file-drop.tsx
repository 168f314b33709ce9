"use client";

import { FileUp } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type DragEvent, type ReactNode, useId, useState } from "react";
import { cn } from "./cn";
import { FieldError } from "./field";

type Props = {
  label: ReactNode;
  /** Endings with their dot, for example `[".csv", ".txt"]`. */
  accept: readonly string[];
  maxBytes: number;
  file: File | null;
  onFile: (file: File) => void;
  hint?: ReactNode;
  error?: string | undefined;
};

/** Takes one file by drop or by choice. Looks at name and size only: the server judges the content. */
export function FileDrop({ label, accept, maxBytes, file, onFile, hint, error }: Props) {
  const t = useTranslations("ui.file");
  const format = useFormatter();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const size = (bytes: number) =>
    format.number(Math.max(1, Math.round(bytes / 1024)), { style: "unit", unit: "kilobyte" });

  const take = (chosen: File | undefined) => {
    if (!chosen) return;
    const isKnown = accept.some((ending) => chosen.name.toLowerCase().endsWith(ending));
    if (!isKnown) return setRefusal(t("wrongType", { name: chosen.name, types: accept.join(", ") }));
    if (chosen.size > maxBytes) return setRefusal(t("tooLarge", { name: chosen.name, limit: size(maxBytes) }));
    setRefusal(undefined);
    onFile(chosen);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const problem = refusal ?? error;

  return (
    <div className="flex flex-col gap-1">
      <span id={`${id}-label`} className="font-medium text-sm text-soft">
        {label}
      </span>
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        className={cn(
          "flex cursor-pointer flex-col items-center gap-1 rounded-md border border-edge border-dashed bg-surface px-4 py-6 text-center hover:bg-hover",
          "has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
          isOver && "border-accent bg-accent-ground",
        )}
      >
        <FileUp aria-hidden className="size-5 text-faint" />
        <span className="max-w-full">{file ? `${file.name} · ${size(file.size)}` : t("drop")}</span>
        <span className="text-accent text-sm underline">{file ? t("replace") : t("choose")}</span>
        <input
          id={id}
          type="file"
          accept={accept.join(",")}
          aria-labelledby={`${id}-label`}
          aria-describedby={problem ? `${id}-error` : undefined}
          className="sr-only"
          onChange={(event) => {
            take(event.target.files?.[0]);
            // Choosing the same file again, after it was mended, must be seen as a new choice.
            event.target.value = "";
          }}
        />
      </label>
      {hint && <p className="text-faint text-sm">{hint}</p>}
      <FieldError id={`${id}-error`} message={problem} />
    </div>
  );
}
