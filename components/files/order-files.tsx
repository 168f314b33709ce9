"use client";

import { FileUp, Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { useKeptPlace } from "@/components/ui/use-kept-place";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import { fileEndings, fileExtensions } from "@/lib/files/model/file-types";
import { FILE_MAX_BYTES } from "@/lib/files/model/limits";
import type { OrderFileRow } from "@/lib/files/model/order-files";
import { useFileSize } from "./file-size";
import { FileTable } from "./file-table";
import { UploadList } from "./upload-list";
import { useUploads } from "./use-uploads";

type Props = { files: readonly OrderFileRow[]; address: string; seller: string; timeZone: string };

/** The tab Files: the table of both sides, and everywhere on it a place to drop more. */
export function OrderFiles({ files, address, seller, timeZone }: Props) {
  const t = useTranslations("files");
  const size = useFileSize();
  const { uploads, said, isBusy, add, cancel, retry, dismiss } = useUploads(address);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const place = useKeptPlace<HTMLDivElement>();
  useLeaveWarning(isBusy ? t("uploads.leaving") : null);

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const choose = (
    <Button type="button" icon={<FileUp aria-hidden className="size-4" />} onClick={() => input.current?.click()}>
      {t("add")}
    </Button>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut for the mouse; the button does the same.
    <div {...place} onDragOver={onDragOver} onDragLeave={() => setOver(false)} onDrop={onDrop} className="min-w-0">
      <Panel
        title={t("title")}
        text={isOver ? t("drop") : t("text")}
        actions={choose}
        flush
        className={cn(isOver && "border-accent")}
      >
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t("add")}
          accept={fileEndings.join(",")}
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            // Choosing the same file again, after it was mended, must be seen as a new choice.
            event.target.value = "";
          }}
        />
        <div className="[&>div]:border-0 [&_.rounded-lg]:border-0">
          <FileTable
            files={files}
            address={address}
            seller={seller}
            timeZone={timeZone}
            empty={<EmptyState icon={<Paperclip />} title={t("empty")} text={t("emptyText")} />}
          />
        </div>
        <UploadList uploads={uploads} onCancel={cancel} onRetry={retry} onDismiss={dismiss} />
        <p suppressHydrationWarning className="border-line border-t px-4 py-2 text-faint text-sm">
          {t("hint", { size: size(FILE_MAX_BYTES), types: fileExtensions.join(", ") })}
        </p>
      </Panel>
      <p role="status" aria-live="polite" className="sr-only">
        {said}
      </p>
    </div>
  );
}
